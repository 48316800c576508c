import { STATUSTOON, sayStatus, wordsOfInvorder } from '@/app/invordering/invorder-words';
import type { Invorderstatus } from '@/domain/invordering/invorderstatus';
import { Badge } from '@/ui/badge';
import type { Taal } from '@/ui/words';

/** How a claim stands in collection: one status, and what comes of it. The same for who owes and who collects. */
export function InvorderStand({ stand, taal }: { stand: Invorderstatus; taal: Taal }) {
  return (
    <div className="grid gap-1">
      <p>
        <Badge tone={STATUSTOON[stand.status]}>{wordsOfInvorder(taal)(`status.${stand.status}`)}</Badge>
      </p>
      {sayStatus(stand, taal).map((zin) => (
        <p key={zin}>{zin}</p>
      ))}
    </div>
  );
}
