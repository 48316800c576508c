/** Every sentence with which a form can answer, by its key (`groep.naam`): a form in the browser looks them up itself. */
export function formAnswersFrom(groepen: Readonly<Record<string, object>>): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const [groep, teksten] of Object.entries(groepen))
    for (const [key, text] of Object.entries(teksten)) answers[`${groep}.${key}`] = text;
  return answers;
}
