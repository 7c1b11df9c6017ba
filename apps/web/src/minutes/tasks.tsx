import { nameIn, type Name } from '#kernel/language';
import { useTexts } from '../shell/use-texts.js';
import { dateIn } from '../shell/dates.js';

/** Something somebody has said they will do. */
export interface Task {
  readonly goal: string;
  readonly what: string;
  readonly person: string | null;
  readonly service: Name | null;
  readonly dueOn: string;
  readonly evaluateOn: string | null;
}

/** Who does what by when, in sentences: also for those who have never read a table of measures. */
export const Tasks = ({ tasks }: { readonly tasks: readonly Task[] }) => {
  const { t, language } = useTexts();
  const whoOf = ({ person, service }: Task): string => {
    const from = service ? nameIn(service, language) : '';
    if (person) return from ? `${person}, ${from}` : person;
    return t('minutes-page.extract.someone', { service: from });
  };
  if (tasks.length === 0) return null;
  return (
    <ul className="tasks">
      {tasks.map((task, place) => (
        <li key={place}>
          <p className="strong">{task.what}</p>
          {task.goal !== task.what && <p className="second">{task.goal}</p>}
          <p>
            {whoOf(task)} ·{' '}
            {t('minutes-page.extract.by', { day: dateIn(language, task.dueOn, 'date') })}
          </p>
          {task.evaluateOn && (
            <p className="second">
              {t('minutes-page.extract.again', { day: dateIn(language, task.evaluateOn, 'date') })}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
};
