import { type EigenCijfers, METING_MINIMUM, type Meting } from '@/domain/sociaal/meting';
import { Alert } from '@/ui/alert';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { words } from '../simulator-words';

const per100 = (aandeel: string | null) =>
  aandeel === null ? words('niet') : String(Number((Number(aandeel) * 100).toFixed(1))).replace('.', ',');
const deel = (aantal: number, totaal: number) =>
  totaal === 0
    ? words('niet')
    : words('van', { aantal, totaal, procent: Math.round((aantal / totaal) * 100) });

/** What the lists and the dwangbevelen of these gemeenten say, with a warning where they are too few to say much. */
export function Gemeten({ meting, eigen }: { meting: Meting; eigen: EigenCijfers }) {
  const { bellen, controle, jaar } = meting;
  const leeg = bellen.aanslagen + controle.aanslagen === 0;
  return (
    <section aria-labelledby="meting" className="grid min-w-0 gap-3">
      <Heading level={2} id="meting">
        {words('meting')}
      </Heading>
      <p className="max-w-text text-ink-muted">{words('metingUitleg')}</p>
      {leeg && <p>{words('metingLeeg')}</p>}
      {!leeg && Math.min(bellen.aanslagen, controle.aanslagen) < METING_MINIMUM && (
        <Alert tone="letop" taal="nl" title={words('metingDun', { minimum: METING_MINIMUM })} />
      )}
      <DataList
        items={[
          { term: words('cijfer.gebeld'), value: deel(bellen.betaald, bellen.aanslagen) },
          { term: words('cijfer.controle'), value: deel(controle.betaald, controle.aanslagen) },
          { term: words('cijfer.aandeelBetaald'), value: per100(eigen.aandeelBetaald) },
          { term: words('cijfer.dwangbevelGebeld'), value: deel(bellen.dwangbevel, bellen.aanslagen) },
          { term: words('cijfer.dwangbevelControle'), value: deel(controle.dwangbevel, controle.aanslagen) },
          { term: words('cijfer.dwangbevelen'), value: String(jaar.dwangbevelen) },
          {
            term: words('cijfer.kosten'),
            value:
              eigen.kostenDwangbevel === null
                ? words('niet')
                : `€ ${eigen.kostenDwangbevel.replace('.', ',')}`,
          },
          { term: words('cijfer.hernieuwd'), value: per100(eigen.aandeelHernieuwdBevel) },
          { term: words('cijfer.beslag'), value: per100(eigen.aandeelBeslag) },
        ]}
      />
    </section>
  );
}
