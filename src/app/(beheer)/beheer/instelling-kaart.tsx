import { showDate } from '@/app/words';
import type { Instelling } from '@/domain/gemeenten/instelling';
import type { Soort, Waarde } from '@/domain/gemeenten/instelling.schema';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import { summarise } from './instelling-tekst';
import { words, wordsAt } from './words';

/** How sure we are of a value, in words and colour. */
export function Zekerheid({ waarde }: { waarde: Instelling['zekerheid'] }) {
  return <Badge tone={waarde === 'te-bevestigen' ? 'letop' : 'goed'}>{wordsAt(`zekerheid.${waarde}`)}</Badge>;
}

interface InstellingKaartProps {
  soort: Soort;
  href: string;
  /** The row that holds today, of the gemeente or of the kantoor; null when there is none. */
  rij: Instelling | null;
  /** The value itself, which may be a default without a row. */
  waarde: Waarde | null;
  /** Why this value holds, or why there is none. */
  reden: string;
  gepland: number;
}

/** One soort on the page of a gemeente or the kantoor: what holds today, where it stands and how sure that is. */
export function InstellingKaart({ soort, href, rij, waarde, reden, gepland }: InstellingKaartProps) {
  const id = `soort-${soort}`;
  return (
    <Card as="section" labelledBy={id} className="grid content-start gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Heading level={3} id={id}>
          <Link href={href}>{wordsAt(`soorten.${soort}.naam`)}</Link>
        </Heading>
        {rij && <Zekerheid waarde={rij.zekerheid} />}
      </div>
      <p className="font-semibold break-words">{waarde ? summarise(soort, waarde) : reden}</p>
      {waarde && !rij && <p className="text-sm text-ink-muted">{reden}</p>}
      {rij && (
        <DataList
          stacked
          items={[
            { term: reden, value: words('instelling.periode', { vanaf: showDate(rij.vanaf) }) },
            { term: words('instelling.bron'), value: rij.bron },
          ]}
        />
      )}
      {gepland > 0 && <Badge tone="info">{words('overzicht.gepland', { aantal: gepland })}</Badge>}
    </Card>
  );
}
