import { formAnswersFrom } from '@/app/action-form/form-answers';
import type { Afdrukstatus } from '@/domain/post/afdrukopdracht';
import { createWords } from '@/platform/translator';
import afdrukken from '@/texts/nl/afdrukken.json';
import formulier from '@/texts/nl/formulier.json';
import persoonsfeiten from '@/texts/nl/persoonsfeiten.json';
import type { Tone } from '@/ui/tone';

/** The words of letters that go by post. */
export const words = createWords<typeof afdrukken>({ locale: 'nl', messages: afdrukken });

/** Every sentence with which a form about post can answer, by its key. */
export const postAnswers = (): Record<string, string> =>
  formAnswersFrom({
    formulier: formulier.formulier,
    fouten: afdrukken.fouten,
    fout: afdrukken.fout,
    afdruk: afdrukken.afdruk,
    weigering: afdrukken.weigering,
    gelukt: afdrukken.gelukt,
    'registervraag.fout': afdrukken.registervraag.fout,
    'adres.fout': afdrukken.adres.fout,
    'persoonsfeit.fout': persoonsfeiten.persoonsfeit.fout,
  });

export const STATUSTOON: Readonly<Record<Afdrukstatus, Tone>> = {
  'in-de-maak': 'info',
  gemaakt: 'letop',
  gedownload: 'letop',
  geprint: 'goed',
  vervallen: 'rust',
};

export const postPath = () => '/post';
export const retourPath = () => '/post/retour';
export const opdrachtPath = (gemeente: string, id: string) => `/post/${gemeente}/${id}`;
