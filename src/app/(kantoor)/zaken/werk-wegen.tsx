import { words as resultaatWords } from '@/app/bezwaar/bezwaarresultaat';
import { maySeeZaak } from '@/app/zaken/may-see-zaak';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { Link } from '@/ui/link';
import { bestandPath, words as bestandWords } from './bezwaarbestand-words';
import { bezwaarresultaatPath } from './zaak-path';

/** Per gemeente the way to what objections led to. */
export function Resultaten({ ctx }: { ctx: Context }) {
  const gemeenten = ctx.gemeenten.filter((g) => maySeeZaak(ctx, g.gemeenteId, 'bezwaar'));
  return (
    <nav aria-labelledby="resultaten" className="text-sm print:hidden">
      <p id="resultaten">{resultaatWords('naam')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {gemeenten.map((g) => (
          <li key={g.sleutel}>
            <Link href={bezwaarresultaatPath(g.sleutel, {})} reload>
              {g.naam}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Per gemeente the way to what bureaus sent for many at once. */
export function Bestanden({ ctx }: { ctx: Context }) {
  const gemeenten = ctx.gemeenten.filter(({ rollen }) => may(rollen, 'bezwaar.vastleggen'));
  if (gemeenten.length === 0) return null;
  return (
    <nav aria-labelledby="bestanden" className="text-sm print:hidden">
      <p id="bestanden">{bestandWords('naam')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
        {gemeenten.map((g) => (
          <li key={g.sleutel}>
            <Link href={bestandPath(g.sleutel)}>{g.naam}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
