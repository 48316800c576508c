export type SeedArtikel = {
  sleutel: string;
  onderwerp: string;
  titel: string;
  tekst: string;
  zoekwoorden: string;
};

/**
 * The script of general information, in plain Dutch: what a clerk may say as it stands. Nothing in it depends on one
 * gemeente; what does (tariffs, dates) is in the file of the inwoner.
 */
export const ARTIKELEN: readonly SeedArtikel[] = [
  {
    sleutel: 'wat-is-een-aanslag',
    onderwerp: 'aanslag',
    titel: 'Wat staat er op de aanslag?',
    tekst:
      'De aanslag is de rekening voor de gemeentelijke belastingen. Elke regel is één belasting: waarover u betaalt, over welke tijd en hoeveel. Onderaan staat het totaal, de datum waarop u betaald moet hebben en het betalingskenmerk. Klopt een regel niet, dan kunt u binnen zes weken na de dagtekening bezwaar maken.',
    zoekwoorden: 'rekening biljet regels bedrag dagtekening',
  },
  {
    sleutel: 'aanslag-hoger-dan-vorig-jaar',
    onderwerp: 'aanslag',
    titel: 'Waarom betaal ik meer dan vorig jaar?',
    tekst:
      'Elk jaar stelt de gemeenteraad de tarieven vast. Ook de WOZ-waarde van uw woning wordt elk jaar opnieuw bepaald. Daarnaast telt mee hoeveel afval u aanbood en of er iets veranderde in uw huishouden. In uw dossier staat per regel waaruit het bedrag bestaat; die loop ik met u door.',
    zoekwoorden: 'hoger gestegen duurder verhoging verschil',
  },
  {
    sleutel: 'aanslag-niet-ontvangen',
    onderwerp: 'bezorging',
    titel: 'Ik heb geen aanslag gekregen',
    tekst:
      'Ik kijk waar de aanslag heen ging. Hebt u MijnOverheid aanstaan voor deze belastingen, dan staat de aanslag daar in uw Berichtenbox en komt er geen papier. Anders ging hij per post naar het adres in de basisregistratie. U kunt de aanslag altijd bekijken en opslaan op uw persoonlijke pagina.',
    zoekwoorden: 'post kwijt brief mijnoverheid berichtenbox adres ontvangen',
  },
  {
    sleutel: 'hoe-betaal-ik',
    onderwerp: 'betaling',
    titel: 'Hoe en wanneer betaal ik?',
    tekst:
      'Op de aanslag staat voor welke datum u moet betalen en in hoeveel keer. Maakt u zelf over, zet dan het betalingskenmerk van zestien cijfers erbij; zonder dat nummer komt uw betaling later aan. Met automatische incasso betaalt u in termijnen en hoeft u niets te doen.',
    zoekwoorden: 'betalen overmaken kenmerk termijn vervaldatum incasso rekeningnummer',
  },
  {
    sleutel: 'stornering',
    onderwerp: 'betaling',
    titel: 'Mijn automatische incasso is niet gelukt',
    tekst:
      'Er stond te weinig op uw rekening, of de bank boekte het bedrag terug. U kunt dat termijnbedrag zelf overmaken, met het betalingskenmerk van uw aanslag. De volgende termijn schrijven we gewoon weer af. Lukt het vaker niet, vraag dan om een betalingsregeling voordat er een aanmaning komt.',
    zoekwoorden: 'storno gestorneerd teruggeboekt saldo afschrijving incasso',
  },
  {
    sleutel: 'betalingsregeling-vragen',
    onderwerp: 'betalingsregeling',
    titel: 'Kan ik in delen betalen?',
    tekst:
      'Ja, vraag om een betalingsregeling als u de aanslag niet in de gewone termijnen kunt betalen. Doe dat voor de vervaldatum, dan komt er geen aanmaning. Kunt u door een laag inkomen helemaal niet betalen, kijk dan eerst of u kwijtschelding kunt krijgen.',
    zoekwoorden: 'gespreid uitstel schuld regeling delen',
  },
  {
    sleutel: 'kwijtschelding-aanvragen',
    onderwerp: 'kwijtschelding',
    titel: 'Hoe vraag ik kwijtschelding?',
    tekst:
      'Hebt u een laag inkomen en weinig spaargeld, dan hoeft u misschien niet of minder te betalen. U vraagt kwijtschelding aan met uw DigiD op uw persoonlijke pagina, of op papier. Vraag aan binnen drie maanden nadat u betaalde, en als u nog niet betaalde zo snel mogelijk. Zolang de aanvraag loopt, hoeft u deze aanslag niet te betalen.',
    zoekwoorden: 'laag inkomen minima bijstand niet betalen vermogen',
  },
  {
    sleutel: 'kwijtschelding-stand',
    onderwerp: 'kwijtschelding',
    titel: 'Hoe staat het met mijn aanvraag kwijtschelding?',
    tekst:
      'Ik zie in uw dossier of de aanvraag binnen is, of er nog stukken missen en of er al een beslissing is. U krijgt de beslissing met uitleg in een brief. Vragen over de inhoud van de beslissing legt iemand van het serviceteam u uit.',
    zoekwoorden: 'aanvraag in behandeling uitspraak beslissing stukken',
  },
  {
    sleutel: 'bezwaar-maken',
    onderwerp: 'bezwaar',
    titel: 'Hoe maak ik bezwaar?',
    tekst:
      'Bent u het niet eens met de aanslag of de WOZ-waarde, bel ons dan eerst: een fout herstellen we vaak meteen. Bezwaar maken kan binnen zes weken na de dagtekening van de aanslag, gratis, op uw persoonlijke pagina of per brief. U krijgt een ontvangstbevestiging. Betaal intussen gewoon, of vraag uitstel voor het deel waartegen u bezwaar maakt.',
    zoekwoorden: 'oneens bezwaarschrift fout termijn zes weken beroep',
  },
  {
    sleutel: 'bewindvoerder',
    onderwerp: 'gemachtigde',
    titel: 'Ik regel de belasting voor iemand anders',
    tekst:
      'Een bewindvoerder, curator of gemachtigde kan post ontvangen en zaken regelen voor iemand anders. Wij hebben dan de beschikking van de rechter nodig, of een machtiging met handtekening. Staat u al als vertegenwoordiger in het dossier, dan kan ik u verder helpen.',
    zoekwoorden: 'bewind curator machtiging erven namens vertegenwoordiger moeder vader',
  },
  {
    sleutel: 'woz-waarde',
    onderwerp: 'woz',
    titel: 'Wat is de WOZ-waarde en hoe is die bepaald?',
    tekst:
      'De WOZ-waarde is wat uw woning waard was op 1 januari van het jaar ervoor. De taxateur vergelijkt uw woning met woningen die rond die datum verkocht zijn. De hoogte noem ik u; hoe de waarde is opgebouwd staat in het taxatieverslag. Voor uitleg over die opbouw maak ik een afspraak met het serviceteam.',
    zoekwoorden: 'taxatie taxatieverslag huis waarde ozb waardepeildatum',
  },
  {
    sleutel: 'afval-diftar',
    onderwerp: 'afval',
    titel: 'Hoe werkt betalen per keer afval aanbieden?',
    tekst:
      'In sommige gemeenten betaalt u een vast bedrag en daarbij een bedrag voor elke keer dat de grijze container geleegd wordt. Het vaste bedrag staat op de aanslag. In uw dossier zie ik welke containers u hebt en hoe vaak ze geleegd zijn. Klopt dat niet, dan zoeken we het uit.',
    zoekwoorden: 'diftar lediging container grijs kliko restafval pas',
  },
  {
    sleutel: 'hond-aan-afmelden',
    onderwerp: 'hond',
    titel: 'Hoe meld ik een hond aan of af?',
    tekst:
      'Meld uw hond aan binnen twee weken nadat u hem kreeg, met uw DigiD of op papier. Is de hond overleden of naar een ander gegaan, meld hem dan af met de datum. U betaalt niet voor de maanden na het afmelden, als uw gemeente per maand rekent. Niet elke gemeente heeft hondenbelasting.',
    zoekwoorden: 'hondenbelasting overleden puppy afmelden aanmelden dier',
  },
  {
    sleutel: 'aanmaning-gekregen',
    onderwerp: 'aanmaning',
    titel: 'Ik heb een aanmaning of dwangbevel gekregen',
    tekst:
      'Een aanmaning betekent dat de betaling niet op tijd binnen was. Betaal binnen de termijn in de brief, dan blijft het bij de kosten van de aanmaning. Na een aanmaning volgt een dwangbevel, met hogere kosten. Hebt u al betaald, dan kijk ik of het bedrag binnen is. Kunt u niet betalen, vraag dan meteen om een regeling.',
    zoekwoorden: 'herinnering deurwaarder kosten incasso beslag te laat',
  },
  {
    sleutel: 'verhuisd',
    onderwerp: 'verhuizing',
    titel: 'Ik ben verhuisd',
    tekst:
      'Geef uw verhuizing door aan de gemeente; wij krijgen het nieuwe adres vanzelf. Afvalstoffenheffing gaat vaak per maand: u krijgt dan iets terug voor de maanden na uw vertrek. Onroerendezaakbelasting gaat over wie op 1 januari eigenaar was, ook als u later in het jaar verkoopt. Een notaris verrekent dat meestal tussen koper en verkoper.',
    zoekwoorden: 'verhuizen verkocht nieuw adres vermindering notaris 1 januari',
  },
];
