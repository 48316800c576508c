import { showMoment } from '@/app/words';
import { namedWord, wordsOfZaken } from '@/app/zaken/zaken-words';
import type { Zaakregel } from '@/domain/zaken/dossier.queries';
import { Heading } from '@/ui/heading';
import { Timeline } from '@/ui/timeline';
import type { Taal } from '@/ui/words';

/** The journal of a case, newest first. For staff it names who did it. */
export function ZaakVerloop({ regels, taal }: { regels: readonly Zaakregel[]; taal: Taal }) {
  return (
    <section aria-labelledby="verloop">
      <Heading level={2} looksLike={3} id="verloop" className="mb-2">
        {wordsOfZaken(taal)('mijn.verloop')}
      </Heading>
      <Timeline
        items={[...regels].reverse().map((regel) => ({
          key: regel.id,
          when: showMoment(regel.moment, taal),
          moment: regel.moment.toISOString(),
          title: namedWord(taal, 'regel', regel.soort),
          detail: [regel.tekst, regel.door].filter(Boolean).join(' · ') || undefined,
        }))}
      />
    </section>
  );
}
