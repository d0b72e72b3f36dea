import { useSay } from '../../../say';
import { type Definition, withKey } from './definition';
import { Part, WordsField } from './fields';

interface FormSettingsProps {
  form: Definition;
  languages: string[];
  onChange: (form: Definition, touched?: string) => void;
}

/** What can be set of a form as a whole. */
export function FormSettings({ form, languages, onChange }: FormSettingsProps) {
  const say = useSay('forms');
  return (
    <Part title={say('builder.whole')}>
      <WordsField
        multiline
        label={say('builder.formDescription')}
        hint={say('builder.formDescriptionHint')}
        words={form.description}
        languages={languages}
        onChange={(words) => onChange(withKey(form, 'description', words), 'description')}
      />
    </Part>
  );
}
