import { useQueryClient } from '@tanstack/react-query';
import type { AttendanceLine, MeetingPage } from '#contract/meeting';
import { nameIn } from '#kernel/language';
import { post } from '../../shell/api.js';
import { dateIn } from '../../shell/dates.js';
import { useTexts } from '../../shell/use-texts.js';
import { Initials } from '../../ui/seat-row.js';
import { meetingReading } from '../meeting.queries.js';
import { useDeed } from '../use-deed.js';

interface PersonProps {
  readonly line: AttendanceLine;
  readonly may: boolean;
  readonly onSet: (line: AttendanceLine) => void;
}

const Who = ({ line }: { readonly line: AttendanceLine }) => {
  const { t, language } = useTexts();
  const unheard = line.mayHear === false && line.presence === 'in';
  return (
    <>
      <Initials name={line.person.name} />
      <span className="room-words">
        <span className="strong">{line.person.name}</span>
        <span className="second">
          {line.service ? nameIn(line.service.name, language) : t(`meeting-page.role.${line.role}`)}
          {unheard && <span className="is-late"> · {t('meeting-page.room.no-basis')}</span>}
        </span>
      </span>
    </>
  );
};

/** A person in the room. The whole row is the switch. */
const Person = ({ line, may, onSet }: PersonProps) => {
  const inside = line.presence === 'in';
  const wrong = line.mayHear === false && inside;
  if (!may)
    return (
      <li className="room-row">
        <Who line={line} />
      </li>
    );
  return (
    <li>
      <button
        type="button"
        role="switch"
        aria-checked={inside}
        className="room-row"
        data-wrong={wrong}
        onClick={() => onSet(line)}
      >
        <Who line={line} />
        <span className="room-switch" aria-hidden="true" />
      </button>
    </li>
  );
};

/** Who is in and who is out, for the item in hand. */
export const Room = ({ meeting }: { readonly meeting: MeetingPage }) => {
  const { t, language } = useTexts();
  const client = useQueryClient();
  const address = `/api/meetings/${meeting.id}`;
  const deed = useDeed(address);
  const may = meeting.may.includes('meeting.attend');
  const asked = meeting.items.find(({ id }) => id === meeting.currentItem)?.impartialityAskedAt;
  const set = (line: AttendanceLine) => {
    const presence = line.presence === 'in' ? ('out' as const) : ('in' as const);
    client.setQueryData(
      meetingReading(meeting.id).queryKey,
      (page: MeetingPage | undefined) =>
        page && {
          ...page,
          attendance: page.attendance.map((each) =>
            each.id === line.id ? { ...each, presence } : each,
          ),
        },
    );
    void deed.act(() => post(`${address}/attendance/${line.id}`, { presence }));
  };
  const groups = {
    in: meeting.attendance.filter(({ presence }) => presence === 'in'),
    out: meeting.attendance.filter(({ presence }) => presence !== 'in'),
  };
  return (
    <section className="sheet room" aria-labelledby="room">
      <div className="room-head">
        <h2 id="room">{t('meeting-page.room.title')}</h2>
        {asked && (
          <span className="second">
            {t('meeting-page.room.asked', { time: dateIn(language, asked, 'clock') })}
          </span>
        )}
      </div>
      {deed.problem && (
        <p role="alert" className="is-late">
          {deed.problem}
        </p>
      )}
      {(['in', 'out'] as const).map((name) => (
        <div key={name} className="room-group">
          <p className="second room-count" id={`room-${name}`}>
            <b>{t(`meeting-page.room.${name}`)}</b> <span>{groups[name].length}</span>
          </p>
          <ul aria-labelledby={`room-${name}`}>
            {groups[name].map((line) => (
              <Person key={line.id} line={line} may={may} onSet={set} />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
};
