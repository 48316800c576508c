import { asOwner, INRICHTING, type SeedClient, seedId } from './seed-client';

type SeedBelofte = { sleutel: string; tekst: string; meting: string; toelichting?: string };

/** S0 hoofdstuk 3, column of smaak 2: "GBTwente gaat uit van de volgende beloftes naar de inwoners". */
const GBTWENTE: readonly SeedBelofte[] = [
  {
    sleutel: 'juist',
    tekst: 'We geven de inwoners juiste en volledige informatie.',
    meting: 'niet-meetbaar',
    toelichting: 'Of informatie juist was, blijkt pas uit een klacht of een nieuwe vraag.',
  },
  {
    sleutel: 'begrijpelijk',
    tekst: 'We spreken en schrijven in begrijpelijke taal.',
    meting: 'niet-meetbaar',
    toelichting: 'Of taal begrijpelijk is, weet de inwoner: daarvoor is het klanttevredenheidsonderzoek.',
  },
  {
    sleutel: 'een-keer',
    tekst:
      'We proberen vragen in één keer te beantwoorden. Als we de vraag niet meteen kunnen beantwoorden, leggen we uit hoe het proces eruit ziet.',
    meting: 'een-keer',
  },
  {
    sleutel: 'betrokken',
    tekst: 'We zijn oprecht betrokken en luisteren naar de vraag van de inwoner.',
    meting: 'niet-meetbaar',
    toelichting: 'Daarvoor is het klanttevredenheidsonderzoek.',
  },
  {
    sleutel: 'eenduidig',
    tekst: 'De inwoner krijgt een eenduidig geluid van de gemeente en GBTwente.',
    meting: 'niet-meetbaar',
    toelichting: 'Niemand legt vast wat de een en de ander precies zeiden.',
  },
  {
    sleutel: 'dagelijks',
    tekst:
      'De persoonlijke pagina is dag en nacht beschikbaar, en de gegevens op de persoonlijke pagina worden dagelijks bijgewerkt.',
    meting: 'bijgewerkt',
    toelichting: 'Hoe vaak de pagina niet beschikbaar was, telt dit cijfer niet.',
  },
  {
    sleutel: 'doorverbinden',
    tekst: 'Wij verbinden de inwoner maximaal één keer door.',
    meting: 'doorverbinden',
    toelichting:
      'Het cijfer telt vragen waarvoor is doorverbonden. Een tweede keer laat het systeem niet toe.',
  },
  {
    sleutel: 'terugbellen',
    tekst:
      'Bij een terugbelafspraak nemen wij binnen 3 werkdagen telefonisch contact op, tenzij anders is afgesproken. Bij een piekmoment hoort de inwoner waarom het langer duurt en wanneer hij antwoord krijgt.',
    meting: 'terugbellen',
  },
  {
    sleutel: 'antwoord',
    tekst:
      'Wij beantwoorden een e-mail of een vraag via het contactformulier inhoudelijk binnen 3 werkdagen. Bij een piekmoment duurt dat langer, en dan zeggen wij waarom.',
    meting: 'antwoord',
  },
];

/** Borne promises for itself (smaak 1). Its own vision is no part of the sources: these are the demo's. */
const BORNE: readonly SeedBelofte[] = [
  {
    sleutel: 'terugbellen',
    tekst: 'Wij bellen u terug binnen de tijd die wij u noemen.',
    meting: 'terugbellen',
  },
  { sleutel: 'antwoord', tekst: 'Wij beantwoorden uw vraag op de dag die wij u noemen.', meting: 'antwoord' },
];

const SETS = [
  { gemeenteId: null, beloften: GBTWENTE, bron: 'DVO GBTwente hoofdstuk 3, Beloftes', zekerheid: 'contract' },
  {
    gemeenteId: 2,
    beloften: BORNE,
    bron: 'Demo: de visie van Borne is geen deel van de bronnen',
    zekerheid: 'te-bevestigen',
  },
];
const GBTWENTE_ID = 1;

/** The promises of GBTwente and of Borne. Run again it adds what is missing. */
export async function seedDienstbeloften(client: SeedClient): Promise<void> {
  await asOwner(client, { kantoorId: GBTWENTE_ID }, async () => {
    for (const { gemeenteId, beloften, bron, zekerheid } of SETS)
      for (const [at, b] of beloften.entries())
        await client.query(
          `insert into dienstbelofte (kantoor_id, id, gemeente_id, tekst, meting, toelichting, bron, zekerheid, vanaf, gemaakt_door, gemaakt_op)
           values ($1, $2, $3, $4, $5, $6, $7, $8, '2020-01-01', $9, timestamptz '2020-01-01' + $10::int * interval '1 second')
           on conflict do nothing`,
          [
            GBTWENTE_ID,
            seedId('dienstbelofte', GBTWENTE_ID, gemeenteId ?? 0, b.sleutel),
            gemeenteId,
            b.tekst,
            b.meting,
            b.toelichting ?? null,
            bron,
            zekerheid,
            INRICHTING,
            at,
          ],
        );
  });
}
