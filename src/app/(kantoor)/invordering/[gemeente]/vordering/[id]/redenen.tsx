import { bronVan, sayReden, wordsOfInvorder } from '@/app/invordering/invorder-words';
import type { Oordeel, Reden } from '@/domain/invordering/waarom-niet';
import { formatCents } from '@/platform/cents';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { words } from '../../../vordering-words';

/** The next step with every reason for and against it, each with what it rests on. */
export function Redenen({ oordeel }: { oordeel: Oordeel }) {
  const { stap, mag, redenen, teInnen } = oordeel;
  return (
    <Card as="section" first labelledBy="stap">
      <div className="flex flex-wrap items-center gap-3">
        <Heading level={2} id="stap">
          {stap === null
            ? words('geenStap')
            : `${words('volgende')}: ${wordsOfInvorder('nl')(`stap.${stap}`).toLowerCase()}`}
        </Heading>
        {stap !== null && <Badge tone={mag ? 'goed' : 'letop'}>{words(mag ? 'mag' : 'magNiet')}</Badge>}
      </div>
      {stap !== null && teInnen > 0n && (
        <p className="mt-1">{words('teInnen', { bedrag: formatCents(teInnen) })}</p>
      )}
      <Lijst kop={words('tegen')} redenen={redenen.filter((reden) => reden.tegen)} />
      <Lijst kop={words('voor')} redenen={redenen.filter((reden) => !reden.tegen)} />
    </Card>
  );
}

function Lijst({ kop, redenen }: { kop: string; redenen: readonly Reden[] }) {
  if (redenen.length === 0) return null;
  // Two holds of one amount on one ground are one sentence.
  const zinnen = new Map(redenen.map((reden) => [sayReden(reden, 'nl'), bronVan(reden)]));
  return (
    <div className="mt-4">
      <Heading level={3}>{kop}</Heading>
      <ul className="mt-2 grid gap-2">
        {[...zinnen].map(([zin, bron]) => (
          <li key={zin} className="border-l-2 border-line pl-3">
            <span className="block">{zin}</span>
            <span className="block text-sm text-ink-muted">
              {words('bron', { bron: bron ?? words('geenBron') })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
