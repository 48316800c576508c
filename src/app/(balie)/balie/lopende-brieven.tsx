import { herkomstTekst, briefmaakWords as words } from '@/app/brieven/brief-words';
import type { BriefView } from '@/domain/contacten/brief.queries';
import type { Context } from '@/platform/context';
import { Badge } from '@/ui/badge';
import { Card } from '@/ui/card';
import { Link } from '@/ui/link';
import { STATUS_TOON } from './[gemeente]/brief/[id]/brief-stand';

/** Letters that are not out yet; only their maker goes on with them. Nothing when there are none. */
export function LopendeBrieven({ brieven, ctx }: { brieven: readonly BriefView[]; ctx: Context }) {
  const lopend = brieven.filter(({ status }) => status !== 'verzonden' && status !== 'ingetrokken');
  if (lopend.length === 0) return null;
  return (
    <ul className="mb-4 grid gap-3" aria-label={words('klant.kop')}>
      {lopend.map((brief) => (
        <li key={brief.id}>
          <Kaart brief={brief} ctx={ctx} />
        </li>
      ))}
    </ul>
  );
}

function Kaart({ brief, ctx }: { brief: BriefView; ctx: Context }) {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === brief.gemeenteId);
  const vanMij = ctx.actor.soort === 'medewerker' && ctx.actor.medewerkerId === brief.makerId;
  const naam = words(`naam.${brief.soort}`);
  return (
    <Card tight>
      <div className="flex flex-wrap items-start justify-between gap-2">
        <strong>{naam}</strong>
        <Badge tone={STATUS_TOON[brief.status]}>{words(`status.${brief.status}`)}</Badge>
      </div>
      <p className="text-sm text-ink-muted">
        {gemeente?.naam}. {herkomstTekst(brief)}
      </p>
      {brief.status === 'teruggestuurd' && (
        <p className="text-sm break-words">{words('klant.reden', { reden: brief.reden ?? '' })}</p>
      )}
      {vanMij && (
        <Link
          href={`/balie/${gemeente?.sleutel}/brief/${brief.id}`}
          reload
          aria-label={words('klant.verderNaam', { naam })}
        >
          {words('klant.verder')}
        </Link>
      )}
    </Card>
  );
}
