import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { useState, type FormEvent } from 'react';
import { useTexts } from '../../shell/use-texts.js';
import { keyedIn, useModelForm } from './model-context.js';
import { newForum } from './new-forum.js';
import { wordOf } from './words.js';

/** A new forum by its name and kind. The rest is left open, to be answered below or in the set-up. */
export const AddForum = ({ onAdded }: { readonly onAdded: (key: string) => void }) => {
  const { t } = useTexts();
  const form = useModelForm();
  const [name, setName] = useState('');
  const [kind, setKind] = useState('');
  const [missing, setMissing] = useState(false);
  const add = (event: FormEvent) => {
    event.preventDefault();
    const found = form.kinds.find((one) => one.kind === kind);
    setMissing(name.trim() === '' || found === undefined);
    if (name.trim() === '' || found === undefined) return;
    const forum = newForum(
      name.trim(),
      found,
      keyedIn(form, 'forums').map(({ key }) => key),
    );
    form.add(['forums'], forum);
    setName('');
    onAdded(forum.key);
  };
  return (
    <details className="model-part">
      <summary>{t('setup.editor.add-forum')}</summary>
      <form className="setup-form" noValidate onSubmit={add}>
        <Textfield
          label={t('setup.editor.new-name')}
          value={name}
          maxLength={120}
          autoComplete="off"
          error={missing && name.trim() === '' && t('refusals.field.required')}
          onChange={(event) => setName(event.target.value)}
        />
        <Field>
          <Label>{t('setup.editor.new-kind')}</Label>
          <Select value={kind} onChange={({ target }) => setKind(target.value)}>
            <Select.Option value="">{t('setup.field.none')}</Select.Option>
            {form.kinds.map((one) => (
              <Select.Option key={one.kind} value={one.kind}>
                {wordOf(t, one.kind)}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <div>
          <Button type="submit" variant="secondary">
            {t('setup.editor.add-forum')}
          </Button>
        </div>
      </form>
    </details>
  );
};
