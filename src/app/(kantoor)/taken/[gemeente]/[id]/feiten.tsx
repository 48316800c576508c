import { klaarOpVan } from '@/app/(kantoor)/klaar-op';
import { beloofdTekst, momentTekst } from '@/app/contact/contact-words';
import { takenWords as words } from '@/app/taken/taken-words';
import { nabijheid } from '@/domain/beloften/belofte';
import { HERINNER_UREN } from '@/domain/taken/guard-taken';
import type { TaakView } from '@/domain/taken/taak.queries';
import { may, type Rol } from '@/platform/permissions';
import { Badge } from '@/ui/badge';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';

interface FeitenProps {
  taak: TaakView;
  gemeente: string;
  rollen: readonly Rol[];
  now: Date;
}

/** About whom, by when, of which team, and what came of it. */
export function Feiten({ taak, gemeente, rollen, now }: FeitenProps) {
  const nabij = taak.heeftTermijn ? nabijheid(taak.uiterlijk, now, HERINNER_UREN) : null;
  const laat = taak.status !== 'afgerond' && (nabij === 'gebroken' || nabij === 'bijna');
  const tekst = (term: string, value: string | null) => (value === null ? [] : [{ term, value }]);
  return (
    <div className="grid justify-items-start gap-3">
      <Heading level={2}>{taak.naam ?? words('onbekend')}</Heading>
      {laat && nabij && (
        <Badge tone={nabij === 'gebroken' ? 'mis' : 'letop'}>{words(`nabij.${nabij}`)}</Badge>
      )}
      <DataList
        items={[
          {
            term: words('detail.uiterlijk'),
            value: taak.heeftTermijn ? beloofdTekst(klaarOpVan(taak.uiterlijk), now) : words('geenTermijn'),
          },
          { term: words('detail.team'), value: words(`teams.${taak.team}`) },
          { term: words('detail.bij'), value: taak.medewerker ?? words('vrij') },
          { term: words('detail.gemaakt'), value: momentTekst(taak.gemaaktOp, now) },
          ...tekst(words('detail.toelichting'), taak.toelichting),
          ...tekst(words('detail.resultaat'), taak.resultaat && words(`resultaat.${taak.resultaat}`)),
          ...tekst(words('detail.antwoord'), taak.antwoord),
          ...tekst(words('detail.notitie'), taak.notitie),
        ]}
      />
      <ul className="grid gap-1">
        {taak.persoonId && may(rollen, 'klant.zien') && (
          <li>
            <Link href={`/balie/${gemeente}/klant/${taak.persoonId}`} reload>
              {words('detail.klant')}
            </Link>
          </li>
        )}
        <li>
          <Link href="/taken">{words('detail.lijst')}</Link>
        </li>
      </ul>
    </div>
  );
}
