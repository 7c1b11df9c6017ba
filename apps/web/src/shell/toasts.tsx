import { Toaster, toast } from 'sonner';
import 'sonner/dist/styles.css';
import { useTexts } from './use-texts.js';

/** The one live region in which messages about what was done are shown and read aloud. */
export const Toasts = () => {
  const { t } = useTexts();
  return (
    <Toaster
      position="bottom-center"
      closeButton
      containerAriaLabel={t('shell.messages')}
      toastOptions={{ className: 'toast', duration: 8000, closeButtonAriaLabel: t('common.close') }}
    />
  );
};

export { toast };
