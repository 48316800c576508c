import { describe, expect, test } from 'vitest';
import { explain } from '@/law/explain';
import { vervaltDoorWissel } from '@/law/heffing/toestand';
import { explainBlijft } from '@/law/heffing/verhuizing';
import { toLocalDate } from '@/platform/local-date';

const dag = toLocalDate('2026-06-10');
const zin = (belastingsoort: 'afvalstoffenheffing' | 'rioolheffing' | 'ozb', code: string) => {
  const stap = explainBlijft({ belastingsoort, code, belastingjaar: 2026 }, dag);
  return stap && explain([stap])[0];
};

describe('what stays after a move', () => {
  test('is what was emptied in the year before, and what an owner pays', () => {
    expect(zin('afvalstoffenheffing', 'lediging-restafval-240')?.tekst).toContain(
      'Uw containers zijn geleegd in 2025. Dat was voordat u op woensdag 10 juni 2026 vertrok, dus deze regel blijft.',
    );
    expect(zin('ozb', 'eigenaar-woning')).toMatchObject({
      tekst:
        'Wie op donderdag 1 januari 2026 eigenaar is, betaalt het hele jaar. Een verhuizing verandert dat niet, dus deze regel blijft.',
      bron: expect.stringContaining('220'),
    });
    expect(zin('rioolheffing', 'eigenaar')?.bron).toContain('Belastingverordening');
  });

  test('is not what goes by time', () => {
    expect(zin('afvalstoffenheffing', 'vast')).toBeNull();
    expect(zin('rioolheffing', 'gebruiker')).toBeNull();
  });
});

test('what is levied by the state on 1 January lapses only for who had left by then', () => {
  expect(vervaltDoorWissel(2026, toLocalDate('2025-11-01')).waarde).toBe(true);
  expect(vervaltDoorWissel(2026, toLocalDate('2026-01-01')).waarde).toBe(true);
  const later = vervaltDoorWissel(2026, toLocalDate('2026-01-02'));
  expect(later.waarde).toBe(false);
  expect(explain(later.uitleg)[0]?.tekst).toContain('dus deze regel blijft');
});
