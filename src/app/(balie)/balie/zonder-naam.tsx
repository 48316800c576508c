import { ActionForm } from '@/app/action-form/action-form';
import type { Veld } from '@/app/action-form/veld';
import { contactAnswers, contactWords as words } from '@/app/contact/contact-words';
import { KANALEN } from '@/domain/contacten/contact';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { startAnoniemAction } from './contact-actions';
import { richtingVeld } from './richting-veld';

/** Begins a contact with somebody who gives no name: in which gemeente, and how he is there. */
export function ZonderNaam({ ctx }: { ctx: Context }) {
  const gemeenten = ctx.gemeenten.filter((g) => may(g.rollen, 'contact.vastleggen'));
  const [enige] = gemeenten;
  const waar: Veld = {
    vorm: 'lijst',
    naam: 'gemeente',
    label: words('anoniem.gemeente'),
    leeg: words('gesprek.kies'),
    opties: gemeenten.map(({ sleutel, naam }) => ({ value: sleutel, label: naam })),
  };
  const hoe: Veld = {
    vorm: 'lijst',
    naam: 'kanaal',
    label: words('verificatie.kanaal'),
    opties: KANALEN.map((value) => ({ value, label: words(`kanaal.${value}`) })),
    waarde: 'telefoon',
  };
  return (
    <details className="max-w-text rounded-sm border border-line p-3">
      <summary className="cursor-pointer font-semibold">{words('anoniem.begin')}</summary>
      <div className="mt-3">
        <ActionForm
          id="anoniem"
          action={startAnoniemAction}
          groepen={[{ velden: [...(gemeenten.length > 1 ? [waar] : []), hoe, richtingVeld()] }]}
          verborgen={gemeenten.length > 1 || !enige ? {} : { gemeente: enige.sleutel }}
          knop={words('anoniem.knop')}
          antwoorden={contactAnswers()}
        />
      </div>
    </details>
  );
}
