import { telefoontijden } from '@/domain/documenten/telefoontijden';
import {
  type Briefcontact,
  briefcontactOp,
  type Gegevens,
  geldendOp,
} from '@/domain/gemeenten/geldende-instelling';
import { getGegevens } from '@/domain/gemeenten/gemeente.queries';
import type { Waarde } from '@/domain/gemeenten/instelling.schema';
import type { LocalDate } from '@/platform/local-date';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { publicFact } from './public-fact';
import { wordsOfMijn } from './words';

/** Whom an inwoner can ask: who answers for letters of this gemeente, so that page and letter name one number. */
export type Hulp = {
  /** Null where nobody is recorded. */
  contact: Briefcontact | null;
  tijden: NonNullable<Waarde<'openingstijden'>['telefoon']>['tijden'] | null;
};

/** The same from the facts of a gemeente on a day. */
export const hulpOp = (gegevens: Gegevens, dag: LocalDate): Hulp => ({
  contact: briefcontactOp(gegevens, 'maatwerk-automatisch', dag).contact,
  tijden: geldendOp('openingstijden', gegevens, dag).waarde?.telefoon?.tijden ?? null,
});

const loadHulp = publicFact('hulp', async (read, gemeenteId, vandaag) =>
  hulpOp(await getGegevens(read, gemeenteId), vandaag),
);

/** The number as a link that calls it. */
export const Belnummer = ({ nummer }: { nummer: string }) => (
  <Link href={`tel:${nummer.replace(/[^0-9+]/g, '')}`} className="whitespace-nowrap">
    {nummer}
  </Link>
);

/** The hours in lines; they are written in Dutch alone, and a wrong one would be worse than none. */
export const beltijden = ({ tijden }: Hulp, taal: Taal): string[] =>
  taal === 'nl' && tijden ? telefoontijden(tijden) : [];

/** At the foot of each page: whom to call, when and where to go, whatever the page is about. */
export async function HulpVoet({
  path,
  gemeente,
  zelf,
  taal,
}: {
  path: string;
  /** Of the page; on a page of none the first in which he is known. */
  gemeente: string;
  /** Who acts for another cannot ask in his name. */
  zelf: boolean;
  taal: Taal;
}) {
  // The first page of a gemeente has a card of it.
  if (path === `/mijn/${gemeente}`) return null;
  const hulp = await loadHulp(gemeente);
  if (!hulp?.contact) return null;
  const { naam, telefoon, bezoekadres } = hulp.contact;
  const words = wordsOfMijn(taal);
  const uren = beltijden(hulp, taal).join(', ');
  return (
    <div className="grid gap-1 text-sm">
      <p>{words.rich('hulp.voet', { naam, nummer: () => <Belnummer nummer={telefoon} /> })}</p>
      {uren && <p className="text-ink-muted">{words('hulp.uren', { uren })}</p>}
      {bezoekadres && <p className="text-ink-muted">{words('hulp.langs', { adres: bezoekadres })}</p>}
      {zelf && (
        <p>
          <Link href={`/mijn/${gemeente}/vragen/nieuw`}>{words('hulp.vraag')}</Link>
        </p>
      )}
    </div>
  );
}
