import { expect, type Locator, type Page } from '@playwright/test';

/** Tabs until the focus is where it must be; more than this and somebody gave up long before. */
const GEDULD = 60;

/**
 * The keyboard of somebody at work, counting. A key that is no text costs him one, and each key of a chord is a key:
 * Ctrl+Enter are two. What he types as text is his answer, whatever the screen, and is not counted.
 */
export class Toetsenbord {
  #aantal = 0;
  constructor(readonly page: Page) {}

  /** The keys until now that were no text. */
  get aantal(): number {
    return this.#aantal;
  }

  async druk(toetsen: string): Promise<void> {
    this.#aantal += toetsen === '+' ? 1 : toetsen.split('+').length;
    await this.page.keyboard.press(toetsen);
  }

  async typ(tekst: string): Promise<void> {
    await this.page.keyboard.type(tekst);
  }

  /** Tab until the focus is on it; none when it is there already. */
  async tabNaar(doel: Locator): Promise<void> {
    for (let keer = 0; keer < GEDULD; keer += 1) {
      if (await doel.evaluate((element) => element === document.activeElement)) return;
      await this.druk('Tab');
    }
    await expect(doel, 'reached with Tab').toBeFocused({ timeout: 100 });
  }
}
