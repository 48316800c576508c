import { loadRekeningoverzicht } from '@/app/aanslagen/load-rekeningoverzicht';
import { type Uitgelegd, withUitleg } from '@/app/aanslagen/with-uitleg';
import { contactWords as words } from '@/app/contact/contact-words';
import type { Rekeningoverzicht } from '@/domain/aanslagen/rekeningoverzicht';
import { getPersoon, type PersoonView } from '@/domain/personen/persoon.queries';
import { type KlantVraag, listVragenVan } from '@/domain/vragen/gesprek.queries';
import type { VraagtaakView } from '@/domain/vragen/vraagtaak.queries';
import { formatCents } from '@/platform/cents';
import type { Context } from '@/platform/context';
import type { Read } from '@/platform/tenant';
import { Heading } from '@/ui/heading';
import { EerdereVragen, loadOver } from '../../../../balie/[gemeente]/klant/[id]/contact-slot';
import type { Over } from '../../../../balie/[gemeente]/klant/[id]/gaat-over';
import { Aanslagen } from '../../../../balie/[gemeente]/klant/[id]/geld';
import { Wie } from '../../../../balie/[gemeente]/klant/[id]/wie';

export type Dossier = {
  persoon: PersoonView;
  rekening: Rekeningoverzicht & { aanslagen: readonly Uitgelegd[] };
  /** The name of the gemeente, as it stands in the explanation of a belasting. */
  gemeente: string;
  vragen: KlantVraag[];
  over: Over;
};

/**
 * What a task needs to know of who it is for: only for who has it in hand, under the purpose of that work. Nobody is on
 * the line, so that no contact is begun for it; null while it lies in the queue, or is for somebody without a name.
 */
export async function loadDossier(
  read: Read,
  gemeenteId: number,
  { persoonId, status, vanMij }: Pick<VraagtaakView, 'persoonId' | 'status' | 'vanMij'>,
): Promise<Dossier | null> {
  if (persoonId === null || status !== 'bezig' || !vanMij) return null;
  const persoon = await getPersoon(read, gemeenteId, persoonId);
  if (persoon === null) return null;
  const rekening = await loadRekeningoverzicht(read, { gemeenteId, persoonId });
  return {
    persoon,
    rekening: { ...rekening, aanslagen: await withUitleg(read, gemeenteId, rekening.aanslagen) },
    gemeente: read.ctx.gemeenten.find((g) => g.gemeenteId === gemeenteId)?.naam ?? '',
    vragen: await listVragenVan(read, gemeenteId, persoonId),
    over: await loadOver(read, gemeenteId, persoonId),
  };
}

/** Beside the question: who it is, what was imposed and is open, and what he asked before. */
export function TaakDossier({ dossier, ctx }: { dossier: Dossier; ctx: Context }) {
  const { persoon, rekening, gemeente, vragen, over } = dossier;
  return (
    <section aria-labelledby="dossier" className="grid gap-4 border-t border-line pt-4">
      <div>
        <Heading level={2} id="dossier">
          {words('taak.dossier')}
        </Heading>
        <p className="text-sm text-ink-muted">{words('taak.dossierUitleg')}</p>
      </div>
      <Wie persoon={persoon} ookBekend={[]} gesprek={undefined} ctx={ctx} onder />
      <section aria-labelledby="aanslagen" className="text-sm">
        <Heading level={3} looksLike={4} id="aanslagen" className="mb-1">
          {words('taak.aanslagen')}
        </Heading>
        {rekening.aanslagen.length > 0 && (
          <p className="mb-2">{words('taak.samenOpen', { bedrag: formatCents(rekening.totaal.open) })}</p>
        )}
        <Aanslagen aanslagen={rekening.aanslagen} gemeente={gemeente} heffing={null} />
      </section>
      <section aria-labelledby="eerder-gevraagd">
        <Heading level={3} looksLike={4} id="eerder-gevraagd" className="mb-1">
          {words('vragen.kop')}
        </Heading>
        <EerdereVragen vragen={vragen} over={over} now={ctx.now} />
      </section>
    </section>
  );
}
