import type { ReactNode } from 'react';
import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { wordsOfBezwaar } from '@/app/bezwaar/bezwaar-words';
import { MijnFrame } from '@/app/frames';
import { Waarom } from '@/app/waarom';
import { showDate, wordsOfMijn } from '@/app/words';
import { bezwaartermijnVan } from '@/domain/aanslagen/aanslag';
import type { AanslagMetRegels } from '@/domain/aanslagen/aanslag.queries';
import type { Context } from '@/platform/context';
import type { LocalDate } from '@/platform/local-date';
import { Alert } from '@/ui/alert';
import { Heading } from '@/ui/heading';
import { Stepper, stepPosition } from '@/ui/stepper';
import type { Taal } from '@/ui/words';
import { gemeenteNaam } from '../../../own';

type Kader = {
  /** What the door gave the page. */
  frame: { ctx: Context; taal: Taal; path: string; thema: string; params: { gemeente: string } };
  aanslag: AanslagMetRegels;
  vandaag: LocalDate;
  stap: 1 | 2 | 3;
  kop: string;
  children: ReactNode;
};

/** Whether the term to object has gone by; it may be sent all the same. */
export const isTeLaat = (aanslag: AanslagMetRegels, vandaag: LocalDate): boolean =>
  bezwaartermijnVan(aanslag).waarde.laatsteDag < vandaag;

/** The frame of every step: against which aanslag, until when, and where one is. */
export function BezwaarKader({ frame, aanslag, vandaag, stap, kop, children }: Kader) {
  const { taal, ctx, params } = frame;
  const words = wordsOfBezwaar(taal);
  const base = `/mijn/${params.gemeente}`;
  const pad = `${base}/bezwaar/${aanslag.id}`;
  const naam = wordsOfAanslagen(taal)('lijst.naam', { jaar: String(aanslag.belastingjaar) });
  const termijn = bezwaartermijnVan(aanslag);
  const datum = showDate(termijn.waarde.laatsteDag, taal);
  return (
    <MijnFrame
      {...frame}
      gemeente={gemeenteNaam(ctx, params.gemeente)}
      crumbs={[
        { label: wordsOfMijn(taal)('kruimel'), href: base },
        { label: naam, href: `${base}/aanslagen/${aanslag.id}` },
      ]}
    >
      <title>{`${kop}, ${stepPosition(taal, stap, 3)}`}</title>
      <div className="grid max-w-text gap-6">
        <Stepper
          taal={taal}
          current={stap}
          steps={[
            { label: words('stappen.kies'), href: pad },
            { label: words('stappen.waarom'), href: `${pad}/waarom` },
            { label: words('stappen.controleren') },
          ]}
        />
        <div className="grid gap-2">
          <Heading level={1}>{kop}</Heading>
          {isTeLaat(aanslag, vandaag) ? (
            <Alert tone="letop" taal={taal}>
              {words('teLaat', { datum })}
            </Alert>
          ) : (
            <p>
              {words('termijn', { datum })} {words('inleiding')}
            </p>
          )}
          <Waarom uitleg={termijn.uitleg} onderwerp={datum} taal={taal} />
        </div>
        {children}
      </div>
    </MijnFrame>
  );
}
