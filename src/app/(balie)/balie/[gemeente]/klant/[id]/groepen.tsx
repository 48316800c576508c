import type { ReactNode } from 'react';
import { showDate, wordsOfBalie as words } from '@/app/words';
import type { ObjectenView } from '@/domain/objecten/object.queries';
import type { PersoonView } from '@/domain/personen/persoon.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';

type GroepNaam =
  | 'aanslag'
  | 'bezorging'
  | 'betaling'
  | 'kwijtschelding'
  | 'bezwaar'
  | 'gemachtigde'
  | 'woz'
  | 'afval'
  | 'hond';

const euros = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
});

/** The nine question groups of the raadpleegapplicatie (D-01); a group that cannot answer yet says so. */
export function Groepen({ persoon, objecten }: { persoon: PersoonView; objecten: ObjectenView }) {
  const vertegenwoordigers = persoon.vertegenwoordigers.map((v) => (
    <span key={v.naam} className="block">
      {v.naam} ({v.soort}) {words('klant.sinds', { datum: showDate(v.vanaf) })}
    </span>
  ));
  return (
    <div className="grid gap-3 @min-[26rem]:grid-cols-2 @min-[40rem]:grid-cols-3">
      <Groep naam="aanslag" />
      <Groep naam="bezorging" />
      <Groep naam="betaling" />
      <Groep naam="kwijtschelding" />
      <Groep naam="bezwaar" />
      <Groep naam="gemachtigde">
        {vertegenwoordigers.length > 0 ? vertegenwoordigers : words('klant.geen')}
      </Groep>
      <Groep naam="woz">
        <Woz objecten={objecten} />
      </Groep>
      <Groep naam="afval">
        <Afval objecten={objecten} />
      </Groep>
      <Groep naam="hond">
        <Honden objecten={objecten} />
      </Groep>
    </div>
  );
}

function Groep({ naam, children }: { naam: GroepNaam; children?: ReactNode }) {
  const id = `groep-${naam}`;
  return (
    <Card as="section" tight labelledBy={id}>
      <Heading level={3} looksLike={4} id={id}>
        {words(`klant.groep.${naam}`)}
      </Heading>
      <div className="mt-1 text-sm">
        {children ?? <span className="text-ink-muted">{words('klant.komt')}</span>}
      </div>
    </Card>
  );
}

function Woz({ objecten }: { objecten: ObjectenView }) {
  if (objecten.objecten.length === 0) return words('klant.geenObject');
  return (
    <>
      {objecten.objecten.slice(0, 4).map((object) => (
        <p key={object.wozObjectnummer} className="tabular-nums">
          <strong>{object.waarden[0] ? euros.format(object.waarden[0].waardeEuro) : '-'}</strong>{' '}
          {object.belangen.join(' en ')}, {object.adres}
        </p>
      ))}
      <p className="mt-1 text-ink-muted">{words('klant.wozUitleg')}</p>
    </>
  );
}

function Afval({ objecten }: { objecten: ObjectenView }) {
  if (objecten.containers.length === 0) return words('klant.geenContainer');
  return objecten.containers.map((container) => (
    <p key={container.nummer}>
      {container.soort} {container.inhoudLiter > 0 && `${container.inhoudLiter} l`},{' '}
      {words('klant.ledigingen', { aantal: container.ledigingen, jaar: String(objecten.jaar) })}
    </p>
  ));
}

function Honden({ objecten }: { objecten: ObjectenView }) {
  const now = objecten.honden.filter((hond) => hond.tot === null);
  const [first] = now;
  if (!first) return words('klant.geenHond');
  return (
    <>
      {words('klant.honden', { aantal: now.length })} {words('klant.sinds', { datum: showDate(first.vanaf) })}
    </>
  );
}
