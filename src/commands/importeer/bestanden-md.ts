import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from '@/commands/postgres/folders';
import type { CsvFormat } from '@/platform/csv-format';
import { FORMATEN } from './formaten';

/**
 * Writes the page that documents every CSV file from the formats themselves: `npx tsx src/commands/importeer/bestanden-md.ts`.
 * A test refuses a page that no longer says what the formats do.
 */
export const BESTANDEN_MD = path.join(projectRoot, 'src/domain/runs/BESTANDEN.md');

const INLEIDING = `# Bestanden die Kohier inleest

Deze pagina is gemaakt uit de code (\`npx tsx src/commands/importeer/bestanden-md.ts\`); een test houdt haar gelijk.

- **Vorm**: CSV met puntkomma's, UTF-8 met of zonder BOM, een kopregel met de kolomnamen hieronder in willekeurige volgorde. Windows-1252 (ANSI) wordt geweigerd. Regels eindigen op LF of CRLF, ook de laatste: zo valt een afgebroken bestand op. Lege kolommen en lege regels, zoals een rekenblad ze achterlaat, tellen niet mee. Tekst met een puntkomma, aanhalingsteken of regeleinde staat tussen dubbele aanhalingstekens; een aanhalingsteken daarbinnen staat er dubbel.
- **Waarden**: datums JJJJ-MM-DD, bedragen met een komma en twee cijfers (1234,56 of 1.234,56), hele getallen zonder punten, ja en nee als J en N. Voorloopnullen horen erbij. Een kolom die niet verplicht is, mag leeg zijn of ontbreken; een kolom die hier niet staat, wordt geweigerd.
- **Tekst**: tekens die niemand ziet (zachte koppeltekens, tekens zonder breedte) vallen weg en bijzondere spaties worden gewone. Een stuurteken wordt geweigerd met regel en kolom.
- **Verwijzen**: naar een persoon met BSN of RSIN, naar een adres met postcode en huisnummer (waar geen postcode is met \`bag_id\`, in het buitenland met land en adresregels), naar een object met het WOZ-objectnummer, naar een container met het chipnummer. Wat wordt aangewezen, is al geladen: de volgorde hieronder is de volgorde van inlezen.
- **Heel of niet**: een bestand wordt in zijn geheel geladen of in zijn geheel geweigerd. Het verslag noemt regel, kolom en reden, nooit de waarde; ook van wat opvalt en wel geladen is. Hetzelfde bestand nog eens aanbieden doet niets; dezelfde regels in een ander bestand geven 0 nieuw.
- **Controle**: het verslag geeft het aantal regels en de genoemde sommen, om naast de opgave van de leverancier te leggen; met \`--regels N\` wordt een ander aantal geweigerd.
`;

const cell = (text: string) => text.replaceAll('|', '\\|');

function section(formaat: CsvFormat): string {
  const rows = formaat.columns.map(
    (c) => `| \`${c.name}\` | ${c.required ? 'ja' : ''} | ${cell(c.explanation)} | ${cell(c.example)} |`,
  );
  const van = formaat.scope === 'gemeente' ? 'een gemeente' : 'het kantoor';
  const sommen = formaat.totals.length > 0 ? `\n\nControletotaal: ${formaat.totals.join(', ')}.` : '';
  return [
    `## ${formaat.title} (\`${formaat.name}\`, van ${van})`,
    '',
    `${formaat.explanation}${sommen}`,
    '',
    `Een regel is eenmalig door: ${formaat.unique.describe}.`,
    '',
    '| Kolom | Verplicht | Inhoud | Voorbeeld |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

/** The whole page. */
export const describeFormaten = (): string => [INLEIDING, ...FORMATEN.map(section)].join('\n');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  fs.writeFileSync(BESTANDEN_MD, describeFormaten());
}
