import { classNames } from './class-names';
import type { Thema } from './theme/huisstijl';
import { type Taal, uiWords } from './words';

/** Where a plain form goes: an address, or a server action. */
export type FormTarget = string | ((form: FormData) => void | Promise<void>);

interface PreferenceProps {
  taal: Taal;
  target: FormTarget;
  /** The path of this page, to come back to. */
  returnTo: string;
}

/** A string as action needs the method said; with a server action React refuses it. */
const formTarget = (target: FormTarget) =>
  typeof target === 'string' ? { action: target, method: 'post' as const } : { action: target };

const CHOICE = 'min-h-8 rounded-sm px-2.5 py-1 text-sm cursor-pointer';

/** Light, dark or like the device; a plain form, works without JavaScript. Sends `thema` and `terug`. */
export function ThemeToggle({ taal, target, returnTo, current }: PreferenceProps & { current: Thema }) {
  const words = uiWords(taal);
  const choices: Thema[] = ['systeem', 'licht', 'donker'];
  return (
    <form {...formTarget(target)} className="print:hidden">
      <fieldset className="flex flex-wrap items-center gap-1">
        <legend className="float-left mr-2 text-sm text-ink-muted">{words('theme.label')}</legend>
        <input type="hidden" name="terug" value={returnTo} />
        {choices.map((choice) => (
          <button
            key={choice}
            type="submit"
            name="thema"
            value={choice}
            aria-pressed={choice === current}
            className={classNames(
              CHOICE,
              choice === current ? 'bg-soft-hover font-semibold text-ink' : 'link',
            )}
          >
            {words(`theme.${choice}`)}
          </button>
        ))}
      </fieldset>
    </form>
  );
}

/** The other language, in its own words. Sends `taal` and `terug`. */
export function LanguageSwitch({ taal, target, returnTo }: PreferenceProps) {
  const other: Taal = taal === 'nl' ? 'en' : 'nl';
  return (
    <form {...formTarget(target)} className="print:hidden">
      <input type="hidden" name="terug" value={returnTo} />
      <button
        type="submit"
        name="taal"
        value={other}
        lang={other}
        className={classNames(CHOICE, 'underline underline-offset-4')}
      >
        {uiWords(other)(`language.${other}`)}
      </button>
    </form>
  );
}
