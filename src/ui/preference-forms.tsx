import { ChoiceForm } from './choice-form';
import type { FormTarget } from './form-target';
import { OtherLanguage } from './other-language';
import type { Thema } from './theme/huisstijl';
import { type Taal, uiWords } from './words';

interface PreferenceProps {
  taal: Taal;
  target: FormTarget;
  /** The path of this page, to come back to. */
  returnTo: string;
}

const CHOICES: readonly Thema[] = ['systeem', 'licht', 'donker'];

/** Light, dark or like the device; a plain form, works without JavaScript. Sends `thema` and `terug`. */
export function ThemeToggle({ taal, target, returnTo, current }: PreferenceProps & { current: Thema }) {
  const words = uiWords(taal);
  const choices = CHOICES.map((choice) => [choice, words(`theme.${choice}`)] as const);
  return (
    <ChoiceForm
      target={target}
      returnTo={returnTo}
      name="thema"
      label={words('theme.label')}
      choices={choices}
      current={current}
    />
  );
}

/** The other language, in its own words. Sends `taal` and `terug`. */
export function LanguageSwitch({ taal, target, returnTo }: PreferenceProps) {
  const other: Taal = taal === 'nl' ? 'en' : 'nl';
  const label = uiWords(other)(`language.${other}`);
  return <OtherLanguage target={target} returnTo={returnTo} other={other} label={label} />;
}
