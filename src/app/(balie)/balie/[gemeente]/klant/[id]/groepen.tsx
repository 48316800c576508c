import type { Uitgelegd } from '@/app/aanslagen/with-uitleg';
import { showDate, wordsOfBalie as words } from '@/app/words';
import type { Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import type { DocumentView } from '@/domain/documenten/document.queries';
import type { ObjectenView, Waarde } from '@/domain/objecten/object.queries';
import type { OnlineBetalingView } from '@/domain/online-betalingen/online-betaling.queries';
import type { PersoonView } from '@/domain/personen/persoon.queries';
import { may, type Rol } from '@/platform/permissions';
import { Bezwaren, type BezwarenProps } from './bezwaren';
import { Aanslagen, Betaling, Bezorging } from './geld';
import { Groep } from './groep';
import type { IncassoRegelProps } from './incasso-regel';
import { KwijtscheldingKaart, type KwijtscheldingKaartProps } from './kwijtschelding-kaart';
import { Vertegenwoordigers, type VertegenwoordigersProps } from './vertegenwoordigers';

const euros = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

interface GroepenProps {
  persoon: PersoonView;
  objecten: ObjectenView;
  rekening: Rekeningoverzicht & { aanslagen: readonly Uitgelegd[] };
  /** The name of the gemeente. */
  gemeente: string;
  documenten: readonly DocumentView[];
  kwijtschelding: KwijtscheldingKaartProps;
  vertegenwoordigers: VertegenwoordigersProps;
  /** When the last file of each soort was loaded. */
  bijgewerkt: ReadonlyMap<string, Date>;
  /** '/balie/<gemeente>'. */
  base: string;
  /** '/heffing/<gemeente>/aanslagen' for who may open an aanslag there, else null. */
  heffing: string | null;
  /** Objections, and where they are looked at and recorded. */
  bezwaren: BezwarenProps;
  /** Where a betalingsregeling is made, for who may; else null. */
  regeling: string | null;
  /** '/invordering/<gemeente>/kosten/aanslag' for who may see costs of collection, else null. */
  kosten: string | null;
  /** Where what is due back is, for who may record an account; else null. */
  terugbetaling: string | null;
  /** Whether direct debit is on, and where it is recorded. */
  incasso: IncassoRegelProps;
  online: readonly OnlineBetalingView[];
  /** Of who looks: whom the second line asks is another than whom the first line asks. */
  rollen: readonly Rol[];
}

/** The nine question groups of the raadpleegapplicatie (D-01); a group that cannot answer yet says so. */
export function Groepen(props: GroepenProps) {
  const { persoon, objecten, rekening, documenten, bijgewerkt, base, heffing, bezwaren, regeling } = props;
  const van = (soort: string) => bijgewerkt.get(soort) ?? null;
  return (
    <div className="grid gap-3 @min-[26rem]:grid-cols-2 @min-[40rem]:grid-cols-3">
      <Groep naam="aanslag" van="nu">
        <Aanslagen aanslagen={rekening.aanslagen} gemeente={props.gemeente} heffing={heffing} />
      </Groep>
      <Groep naam="bezorging" van="nu">
        <Bezorging documenten={documenten} geheim={persoon.geheimhouding} base={base} />
      </Groep>
      <Groep naam="betaling" van={van('ontvangsten')}>
        <Betaling
          rekening={rekening}
          regeling={regeling}
          kosten={props.kosten}
          terugbetaling={props.terugbetaling}
          incasso={props.incasso}
          online={props.online}
        />
      </Groep>
      <Groep naam="kwijtschelding" van="nu">
        <KwijtscheldingKaart {...props.kwijtschelding} />
      </Groep>
      <Groep naam="bezwaar" van="nu">
        <Bezwaren {...bezwaren} />
      </Groep>
      <Groep naam="gemachtigde" van={van('vertegenwoordigingen')}>
        <Vertegenwoordigers {...props.vertegenwoordigers} />
      </Groep>
      <Groep naam="woz" van={van('woz-objecten')}>
        <Woz objecten={objecten} rollen={props.rollen} />
      </Groep>
      <Groep naam="afval" van={van('ledigingen')}>
        <Afval objecten={objecten} />
      </Groep>
      <Groep naam="hond" van={van('honden')}>
        <Honden objecten={objecten} />
      </Groep>
    </div>
  );
}

function Woz({ objecten, rollen }: { objecten: ObjectenView; rollen: readonly Rol[] }) {
  if (objecten.objecten.length === 0) return words('klant.geenObject');
  return (
    <>
      {objecten.objecten.slice(0, 4).map((object) => (
        <p key={object.wozObjectnummer} className="tabular-nums">
          <strong>
            {object.waarden[0] ? euros.format(object.waarden[0].waardeEuro) : words('klant.wozNiet')}
          </strong>{' '}
          {object.belangen.join(' en ')}, {object.adres}
          {object.waarden[0] && (
            <span className="block text-sm text-ink-muted">{wieVaststelde(object.waarden[0])}</span>
          )}
        </p>
      ))}
      <p className="mt-1 text-ink-muted">
        {words(may(rollen, 'serviceteam.werken') ? 'klant.wozUitlegExpert' : 'klant.wozUitleg')}
      </p>
    </>
  );
}

/** Who determined a value and when: what the desk says to who asks. */
function wieVaststelde({ belastingjaar, besluit, vastgesteldOp, dagtekening, door }: Waarde): string {
  const jaar = String(belastingjaar);
  if (vastgesteldOp === null || besluit === 'overgenomen') return words('klant.wozOvergenomen', { jaar });
  const wie = { jaar, op: showDate(vastgesteldOp), door: door ?? '-' };
  return besluit === 'uitspraak'
    ? words('klant.wozUitspraak', wie)
    : words('klant.wozVastgesteld', { ...wie, dagtekening: showDate(dagtekening ?? vastgesteldOp) });
}

/** Of the year that stands on an aanslag the number is final; of this year it still grows. */
function Afval({ objecten: { containers, jaar } }: { objecten: ObjectenView }) {
  if (containers.length === 0) return words('klant.geenContainer');
  const geleegd = (aantal: number, welk: number, stand: 'definitief' | 'voorlopig') =>
    words(`klant.ledigingen.${stand}`, { aantal, jaar: String(welk), aanslag: String(welk + 1) });
  return (
    <ul className="grid gap-2">
      {containers.map((container) => (
        <li key={container.nummer}>
          <strong>
            {container.soort} {container.inhoudLiter > 0 && `${container.inhoudLiter} l`}
          </strong>
          <span className="block">{geleegd(container.ledigingen, jaar, 'voorlopig')}</span>
          <span className="block">{geleegd(container.ledigingenVorigJaar, jaar - 1, 'definitief')}</span>
        </li>
      ))}
    </ul>
  );
}

/** Each dog with its days, also those that are gone (S0: aan- en afmeldingen met datum). */
function Honden({ objecten: { honden } }: { objecten: ObjectenView }) {
  if (honden.length === 0) return words('klant.geenHond');
  return (
    <>
      <strong>{words('klant.honden', { aantal: honden.filter(({ tot }) => tot === null).length })}</strong>
      <ul className="grid gap-1">
        {honden.map(({ volgnummer, vanaf, tot }) => (
          <li key={`${volgnummer} ${vanaf}`}>
            {words('klant.hond.aan', { nummer: volgnummer, datum: showDate(vanaf) })}
            {tot && words('klant.hond.af', { datum: showDate(tot) })}
          </li>
        ))}
      </ul>
    </>
  );
}
