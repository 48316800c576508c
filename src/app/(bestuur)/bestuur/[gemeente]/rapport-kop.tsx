import { words as btwWords } from '@/app/btw/btw-words';
import { mandaatWerkWords } from '@/app/mandaatzaak/mandaatzaak-words';
import { words as overmakingWords } from '@/app/overmaking/overmaking-words';
import { wordsOfBestuur as words, wordsOfInning } from '@/app/words';
import { Heading } from '@/ui/heading';
import { TabLinks } from '@/ui/tab-links';
import { geschilWords } from './geschillen/geschil-words';

export type Rapport =
  | 'overzicht'
  | 'heffing'
  | 'verordeningen'
  | 'staat'
  | 'overmakingen'
  | 'btw'
  | 'inning'
  | 'contacten'
  | 'beloften'
  | 'zaken'
  | 'eigen-belastingen'
  | 'geschillen';

/** The name of a page of the board and the way to the others. */
export function RapportKop({ kop, base, hier }: { kop: string; base: string; hier: Rapport }) {
  const tabs = [
    ['overzicht', base, words('rapport.overzicht')],
    ['heffing', `${base}/heffing`, words('cijfers.kop')],
    ['verordeningen', `${base}/verordeningen`, words('verordeningen.menu')],
    ['staat', `${base}/staat`, wordsOfInning('staat.menu')],
    ['overmakingen', `${base}/overmakingen`, overmakingWords('menu')],
    ['btw', `${base}/btw`, btwWords('naam')],
    ['inning', `${base}/inning`, wordsOfInning('inning.menu')],
    ['contacten', `${base}/contacten`, words('contacten.menu')],
    ['beloften', `${base}/beloften`, words('beloften.menu')],
    ['zaken', `${base}/zaken`, words('zaken.menu')],
    ['eigen-belastingen', `${base}/eigen-belastingen`, mandaatWerkWords('bestuur.menu')],
    ['geschillen', `${base}/geschillen`, geschilWords('menu')],
  ] as const;
  return (
    <>
      <Heading level={1}>{kop}</Heading>
      <div className="mt-3 mb-6 print:hidden">
        <TabLinks
          label={words('rapport.naam')}
          tabs={tabs.map(([soort, href, label]) => ({ href, label, current: soort === hier }))}
        />
      </div>
    </>
  );
}
