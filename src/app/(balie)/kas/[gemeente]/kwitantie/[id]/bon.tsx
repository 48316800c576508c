import { postTekst } from '@/app/(kantoor)/invordering/words';
import { words } from '@/app/kas/kas-words';
import { showMoment } from '@/app/words';
import type { KwitantieView } from '@/domain/kas/kwitantie.queries';
import { formatCents } from '@/platform/cents';
import { Amount } from '@/ui/amount';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';

interface BonProps {
  kwitantie: KwitantieView;
  gemeente: string;
  kantoor: string;
}

/** The paper that somebody takes home: what was paid on what, how, and what is open after it. */
export function Bon({ kwitantie: k, gemeente, kantoor }: BonProps) {
  const isTerug = k.bedragCenten < 0n;
  const teken = (centen: bigint) => formatCents(isTerug ? -centen : centen);
  return (
    <div className="grid max-w-text gap-4 rounded-md border border-line p-4 print:border-0 print:p-0">
      <div>
        <p className="text-lg font-semibold">{gemeente}</p>
        <p className="text-sm text-ink-muted">{words('kwitantie.door', { kantoor })}</p>
      </div>
      <div>
        <p className="font-semibold">
          {words(isTerug ? 'kwitantie.terugKop' : 'kwitantie.kop', { nummer: k.nummer })}
        </p>
        <p>{showMoment(k.gemaaktOp)}</p>
        {!k.doorAnder && <p>{words('kwitantie.van', { naam: k.naam })}</p>}
      </div>
      {k.regels.map((regel) => (
        <section key={regel.aanslagId} className="grid gap-2">
          <Heading level={2} looksLike={4}>
            {words('kwitantie.aanslag', { nummer: regel.aanslagnummer })}
          </Heading>
          {k.doorAnder ? (
            <p>
              <Amount text={teken(regel.bedragCenten)} />
            </p>
          ) : (
            <DataList
              items={regel.delen.map((deel) => ({
                term: postTekst(deel),
                value: <Amount text={teken(deel.centen)} />,
              }))}
            />
          )}
          {!k.doorAnder && (
            <p className="text-sm">
              {regel.naCenten === 0n
                ? words('kwitantie.klaar')
                : words('kwitantie.rest', { bedrag: formatCents(regel.naCenten) })}
            </p>
          )}
        </section>
      ))}
      <DataList
        items={[
          {
            term: `${words(isTerug ? 'kwitantie.terugbetaald' : 'kwitantie.betaald')}, ${words(`wijze.${k.wijze}`).toLowerCase()}`,
            value: <Amount text={teken(k.bedragCenten)} size="large" strong />,
          },
          ...(k.gegevenCenten !== null && k.gegevenCenten !== k.bedragCenten
            ? [
                {
                  term: words('kwitantie.gegeven'),
                  value: <Amount text={formatCents(k.gegevenCenten)} />,
                },
                {
                  term: words('kwitantie.wisselgeld'),
                  value: <Amount text={formatCents(k.gegevenCenten - k.bedragCenten)} size="large" strong />,
                },
              ]
            : []),
        ]}
      />
      {k.reden !== null && <p>{words('kwitantie.reden', { reden: k.reden })}</p>}
      {k.terugVan && <p>{words('kwitantie.terugVan', { nummer: k.terugVan.nummer })}</p>}
      {k.teruggenomen && <p>{words('kwitantie.teruggenomen', { nummer: k.teruggenomen.nummer })}</p>}
      <p className="text-sm text-ink-muted">{words('kwitantie.aangenomen', { naam: k.door, kas: k.kas })}</p>
    </div>
  );
}
