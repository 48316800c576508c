import type { Write } from '@/platform/tenant';

/** A contact with its one question, as it was done; names as in the tables. */
export type Verleden = {
  contact_id: string;
  vraag_id: string;
  referentie: string;
  persoon_id: string | null;
  kanaal: string;
  onderwerp: string;
  moment: Date;
  ontvangen_door: string;
  medewerker_id: string | null;
  verkeerde_ingang: boolean;
  resultaat: 'beantwoord' | 'doorverbonden' | 'terugbelafspraak' | 'doorgezet';
  taak: {
    taak_id: string;
    taak_soort: string;
    team: string;
    verkeerd: boolean;
    daad: Date;
    belofte: {
      belofte_id: string;
      beloofd: string;
      uiterlijk: Date;
      eigenaar: string;
      bron: string;
      norm: unknown;
      feiten: unknown;
      late: boolean;
    } | null;
  } | null;
};

const VRAAG = 'Deze vraag is overgenomen uit het vorige systeem.';
const ANTWOORD = 'De uitleg is gegeven.';
const DOOR = 'systeem:demo';

/** Contacts, questions, promises and work of a gemeente, each table in one statement. */
export async function insertVerleden(write: Write, verleden: readonly Verleden[]): Promise<void> {
  const { db, gemeenteId: g } = write;
  const rijen = JSON.stringify(verleden);
  const werk = JSON.stringify(
    verleden.flatMap(({ taak, ...rest }) => (taak ? [{ ...rest, ...taak, ...taak.belofte }] : [])),
  );
  await db.$executeRaw`
    insert into klantcontact (gemeente_id, id, persoon_id, kanaal, richting, status, begonnen_op, afgerond_op, medewerker_id,
        ontvangen_door, verkeerde_ingang, verificatie, verificatie_op, doorverbonden)
    select ${g}, contact_id, persoon_id, kanaal, 'in', 'afgerond', moment, moment + interval '6 minutes', medewerker_id,
        ontvangen_door, verkeerde_ingang, case when kanaal = 'contactformulier' then 'ingelogd' else 'zonder-gesprek' end, moment,
        (resultaat = 'doorverbonden')::int
      from jsonb_to_recordset(${rijen}::jsonb) r(contact_id uuid, persoon_id uuid, kanaal text, moment timestamptz,
        medewerker_id uuid, ontvangen_door text, verkeerde_ingang boolean, resultaat text)`;
  await db.$executeRaw`
    insert into vraag (gemeente_id, id, contact_id, persoon_id, volgnummer, referentie, onderwerp, tekst, ontvangen_op, resultaat,
        stand, antwoord, beantwoord_op, beantwoord_door)
    select ${g}, vraag_id, contact_id, persoon_id, 1, referentie, onderwerp, ${VRAAG}, moment, resultaat,
        case when resultaat = 'doorverbonden' then 'gesteld' else 'antwoord-gegeven' end,
        case when resultaat <> 'doorverbonden' then ${ANTWOORD} end,
        case when resultaat <> 'doorverbonden' then coalesce((taak ->> 'daad')::timestamptz, moment + interval '5 minutes') end,
        case when resultaat <> 'doorverbonden' then ${DOOR} end
      from jsonb_to_recordset(${rijen}::jsonb) r(vraag_id uuid, contact_id uuid, persoon_id uuid, referentie text, onderwerp text,
        moment timestamptz, resultaat text, taak jsonb)`;
  await db.$executeRaw`
    insert into vraagstap (gemeente_id, id, vraag_id, moment, soort, tekst, zichtbaar, door)
    select ${g}, gen_random_uuid(), vraag_id, s.op, s.soort, s.tekst, true, ${DOOR}
      from jsonb_to_recordset(${rijen}::jsonb) r(vraag_id uuid, moment timestamptz, resultaat text, taak jsonb)
      cross join lateral (values ('gesteld', moment, ${VRAAG}),
        (case when resultaat = 'beantwoord' then 'antwoord' else resultaat end, moment + interval '5 minutes',
          case when resultaat = 'beantwoord' then ${ANTWOORD} end),
        (case when taak <> 'null' then 'antwoord' end, (taak ->> 'daad')::timestamptz, ${ANTWOORD})) s(soort, op, tekst)
     where s.soort is not null`;
  await db.$executeRaw`
    insert into belofte (gemeente_id, id, persoon_id, soort, gevraagd_op, beloofd, uiterlijk, eigenaar, bron, norm, feiten, status,
        status_op, alsnog_op, onderwerp_soort, onderwerp_id, gemaakt_door, gemaakt_op)
    select ${g}, belofte_id, persoon_id, taak_soort, moment, beloofd, uiterlijk, eigenaar, bron, nullif(norm, 'null'), feiten,
        case when late then 'gebroken' else 'nagekomen' end, case when late then uiterlijk else daad end,
        case when late then daad end, 'taak', taak_id, ${DOOR}, moment
      from jsonb_to_recordset(${werk}::jsonb) r(belofte_id uuid, persoon_id uuid, taak_soort text, moment timestamptz, beloofd text,
        uiterlijk timestamptz, eigenaar text, bron text, norm jsonb, feiten jsonb, late boolean, daad timestamptz, taak_id uuid)
     where belofte_id is not null`;
  await db.$executeRaw`
    insert into taak (gemeente_id, id, soort, onderwerp_soort, onderwerp_id, belofte_id, persoon_id, team, urgentie, status, uiterlijk, heeft_termijn, telefoon,
        verkeerd_op, verkeerd_reden, teruggestuurd_op, resultaat, afgerond_op, afgerond_door, gemaakt_op, gemaakt_door)
    select ${g}, taak_id, taak_soort, 'vraag', vraag_id, belofte_id, persoon_id, case when verkeerd then 'frontoffice' else team end, 'gewoon',
        'afgerond', coalesce(uiterlijk, moment), belofte_id is not null, case when taak_soort = 'terugbellen' then '0749000000' end,
        case when verkeerd then moment + interval '1 hour' end, case when verkeerd then 'Hoort bij de frontoffice' end,
        case when verkeerd then moment + interval '1 hour' end, 'beantwoord', daad, ${DOOR}, moment, ${DOOR}
      from jsonb_to_recordset(${werk}::jsonb) r(taak_id uuid, taak_soort text, vraag_id uuid, belofte_id uuid, persoon_id uuid,
        team text, uiterlijk timestamptz, moment timestamptz, verkeerd boolean, daad timestamptz)`;
  await db.$executeRaw`
    insert into taakregel (gemeente_id, id, taak_id, volgnummer, moment, soort, tekst, gegevens, door)
    select ${g}, gen_random_uuid(), taak_id, row_number() over (partition by taak_id order by nr), op, soort, tekst, gegevens::jsonb, ${DOOR}
      from jsonb_to_recordset(${werk}::jsonb) r(taak_id uuid, team text, moment timestamptz, verkeerd boolean, daad timestamptz)
      cross join lateral (values (1, moment, 'geopend', null, json_build_object('team', team)::text),
        (2, case when verkeerd then moment + interval '1 hour' end, 'verkeerd-bezorgd', 'Hoort bij de frontoffice', '{"naar": "frontoffice"}'),
        (3, daad, 'afgerond', null, '{"resultaat": "beantwoord"}')) s(nr, op, soort, tekst, gegevens)
     where op is not null`;
  await db.$executeRaw`
    insert into contactpoging (gemeente_id, id, taak_id, moment, soort, dagdeel, bereikt, bericht, door)
    select ${g}, gen_random_uuid(), taak_id, daad, 'telefoon',
        case when extract(hour from daad at time zone 'Europe/Amsterdam') < 12 then 'ochtend'
             when extract(hour from daad at time zone 'Europe/Amsterdam') < 18 then 'middag' else 'avond' end, true, 'geen', ${DOOR}
      from jsonb_to_recordset(${werk}::jsonb) r(taak_id uuid, taak_soort text, daad timestamptz)
     where taak_soort = 'terugbellen'`;
}
