import { Button, Textfield } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../shell/use-texts.js';
import { Icon } from '../ui/icon.js';

/** The address, shown this once: nobody can read it again later. */
export const NewAddress = ({ url }: { readonly url: string }) => {
  const { t } = useTexts();
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  useEffect(() => field.current?.select(), []);
  const copy = async () => {
    field.current?.select();
    await navigator.clipboard.writeText(url).catch(() => undefined);
    setCopied(true);
  };
  return (
    <section className="sheet new-address" aria-label={t('feed-page.new.title')}>
      <h2>{t('feed-page.new.title')}</h2>
      <p>{t('feed-page.new.how')}</p>
      <div className="address-line">
        <Textfield ref={field} readOnly label={t('feed-page.new.address')} value={url} />
        <Button onClick={() => void copy()} className="wide-on-phone">
          {copied && <Icon name="check" />}
          {t(copied ? 'feed-page.new.copied' : 'feed-page.new.copy')}
        </Button>
      </div>
      <p className="note-line">
        <Icon name="lock" size={16} /> {t('feed-page.new.secret')}
      </p>
    </section>
  );
};
