import { zaakPath } from '@/app/(kantoor)/zaken/zaak-path';
import { showDate } from '@/app/words';
import type { TermijnNabij, VolgendeTermijn } from '@/domain/zaken/volgende-termijn';
import type { Context } from '@/platform/context';
import { Badge } from '@/ui/badge';
import { Link } from '@/ui/link';
import { Table } from '@/ui/table';
import type { Tone } from '@/ui/tone';
import { bijTekst, dagenTekst, eigenaarTekst, termijnTekst, termijnWords as words } from './termijn-words';

const TOON: Readonly<Record<TermijnNabij, Tone>> = {
  'te-laat': 'mis',
  vandaag: 'letop',
  bijna: 'letop',
  later: 'rust',
};

/** Where the dossier or the task of a term is. */
function termijnPath(gemeente: string, { wat, id }: VolgendeTermijn): string {
  if (wat.over === 'zaak') return zaakPath(gemeente, { soort: wat.zaaksoort, id: wat.zaakId });
  // A question is answered on its own page, with what the desk knows about it.
  return wat.onderwerpSoort === 'vraag' ? `/serviceteam/${gemeente}/taak/${id}` : `/taken/${gemeente}/${id}`;
}

type Props = { termijnen: readonly VolgendeTermijn[]; ctx: Context; caption: string };

/** The last days, the soonest first: by when, what, and with whom. Colour, icon and word say the same. */
export function TermijnTabel({ termijnen, ctx, caption }: Props) {
  const gemeenteVan = (id: number) => ctx.gemeenten.find((g) => g.gemeenteId === id);
  const ik = ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : null;
  return (
    <Table
      taal="nl"
      caption={caption}
      captionHidden
      rows={termijnen}
      rowKey={(t) => `${t.gemeenteId} ${t.id}`}
      columns={[
        { key: 'uiterlijk', header: words('kolom.uiterlijk'), cell: (t) => <LaatsteDag termijn={t} /> },
        {
          key: 'wat',
          header: words('kolom.wat'),
          rowHeader: true,
          cell: (t) => {
            const { wat, kenmerk } = termijnTekst(t);
            return (
              <>
                <Link href={termijnPath(gemeenteVan(t.gemeenteId)?.sleutel ?? '', t)} reload>
                  {wat}
                </Link>
                {kenmerk !== '' && <span className="block font-normal text-ink-muted">{kenmerk}</span>}
              </>
            );
          },
        },
        { key: 'eigenaar', header: words('kolom.eigenaar'), cell: eigenaarTekst },
        { key: 'gemeente', header: words('kolom.gemeente'), cell: (t) => gemeenteVan(t.gemeenteId)?.naam },
        {
          key: 'bij',
          header: words('kolom.bij'),
          cell: (t) => (t.medewerkerId === ik && ik !== null ? <strong>{words('u')}</strong> : bijTekst(t)),
        },
      ]}
    />
  );
}

function LaatsteDag({ termijn }: { termijn: VolgendeTermijn }) {
  const dagen = dagenTekst(termijn);
  return (
    <span className="grid justify-items-start gap-1">
      <strong className="whitespace-nowrap">{showDate(termijn.uiterlijk)}</strong>
      <Badge tone={TOON[termijn.nabij]}>
        {words(`nabij.${termijn.nabij}`)}
        {dagen !== '' && `: ${dagen}`}
      </Badge>
    </span>
  );
}
