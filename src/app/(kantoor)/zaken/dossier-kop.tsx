import { ActionForm } from '@/app/action-form/action-form';
import { faseVoorMedewerker } from '@/app/standen/standwoorden';
import { showMoment } from '@/app/words';
import { FASETOON } from '@/app/zaken/zaak-toon';
import { zaakWords as words, zaakAnswers } from '@/app/zaken/zaken-words';
import { isEinde } from '@/domain/zaken/zaak';
import type { ZaakView } from '@/domain/zaken/zaak.queries';
import type { Context } from '@/platform/context';
import { Alert } from '@/ui/alert';
import { Badge } from '@/ui/badge';
import { Heading } from '@/ui/heading';
import { mayBehandelen } from './may-behandelen';
import { assignZaakAction } from './zaak-actions';

type Props = { zaak: ZaakView; ctx: Context; gelukt?: string | undefined };

/** The head of every dossier: which case, whose, how far, who handles it, and taking it or giving it back. */
export function DossierKop({ zaak, ctx, gelukt }: Props) {
  const gemeente = ctx.gemeenten.find((g) => g.gemeenteId === zaak.gemeenteId);
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Heading level={1}>
          {words(`soort.${zaak.soort}`)} {zaak.zaaknummer}
        </Heading>
        <Badge tone={FASETOON[zaak.fase]}>{faseVoorMedewerker(zaak.fase)}</Badge>
      </div>
      <p className="text-ink-muted">
        {zaak.naam}, {gemeente?.naam}. {words('mijn.ontvangen', { moment: showMoment(zaak.ontvangenOp) })},{' '}
        {words(`kanaal.${zaak.kanaal}`).toLowerCase()}.
      </p>
      {(gelukt === 'opgepakt' || gelukt === 'losgelaten') && (
        <Alert tone="goed" taal="nl" live title={words(`werk.${gelukt}`)} />
      )}
      {!isEinde(zaak.fase) && <Behandelaar zaak={zaak} ctx={ctx} gemeente={gemeente?.sleutel ?? ''} />}
    </div>
  );
}

function Behandelaar({ zaak, ctx, gemeente }: Omit<Props, 'gelukt'> & { gemeente: string }) {
  const ik = ctx.actor.soort === 'medewerker' ? ctx.actor.medewerkerId : '';
  const vanMij = zaak.behandelaarId === ik;
  const knop = vanMij ? 'loslaten' : zaak.behandelaarId === null ? 'oppakken' : 'overnemen';
  return (
    <div className="flex flex-wrap items-center gap-4 print:hidden">
      {zaak.behandelaarId !== null && !vanMij && (
        <span>{words('werk.bijCollega', { naam: zaak.behandelaar ?? '' })}</span>
      )}
      {mayBehandelen(ctx, zaak.gemeenteId, zaak.soort) && (
        <ActionForm
          id="behandelaar"
          action={assignZaakAction}
          groepen={[]}
          verborgen={{
            gemeente,
            zaak: zaak.id,
            zaakVersie: String(zaak.versie),
            los: vanMij ? 'ja' : 'nee',
          }}
          knop={words(`werk.${knop}`)}
          variant={zaak.behandelaarId === null ? 'primary' : 'quiet'}
          antwoorden={zaakAnswers()}
        />
      )}
    </div>
  );
}
