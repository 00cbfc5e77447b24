/**
 * The dossiers that are open side by side: in the memory of the page, and nowhere else. The answers of the one that is
 * shown are those of the page (`LiveDoor`); those of the others wait here.
 */
import type { Answers } from '../../door/answers.ts';
import type { Dossier, Note } from './format.ts';

export interface OpenDossier {
  readonly id: number;
  readonly label: string;
  readonly notes: readonly Note[];
  /** While it is not shown. */
  readonly answers: Answers;
  /** The file that it came from, as it was. */
  readonly file: Dossier | null;
}

export interface OpenDossiers {
  readonly all: readonly OpenDossier[];
  readonly current: OpenDossier;
  label(text: string): void;
  addNote(note: Note): void;
  /** Each gives the answers to go on with. @param now those that are shown */
  show(id: number, now: Answers): Answers;
  add(what: Partial<Omit<OpenDossier, 'id'>>, now: Answers): Answers;
  close(id: number, now: Answers): Answers;
  erase(): Answers;
}

function empty(id: number): OpenDossier {
  return { id, label: '', notes: [], answers: {}, file: null };
}

export function openDossiers(): OpenDossiers {
  let all = $state.raw<readonly OpenDossier[]>([empty(1)]);
  let shown = $state(1);
  let last = 1;
  const current = (): OpenDossier => all.find(({ id }) => id === shown) ?? empty(shown);

  function change(id: number, part: Partial<OpenDossier>): void {
    all = all.map((one) => (one.id === id ? { ...one, ...part } : one));
  }

  function show(id: number, now: Answers): Answers {
    change(shown, { answers: now });
    shown = id;
    return current().answers;
  }

  return {
    get all() {
      return all;
    },
    get current() {
      return current();
    },
    label: (text) => change(shown, { label: text }),
    addNote: (note) => change(shown, { notes: [...current().notes, note] }),
    show,
    add(what, now) {
      const id = (last += 1);
      all = [...all, { ...empty(id), ...what }];
      return show(id, now);
    },
    close(id, now) {
      const rest = all.filter((one) => one.id !== id);
      if (id !== shown) {
        all = rest;
        return now;
      }
      all = rest.length > 0 ? rest : [empty((last += 1))];
      shown = all.at(-1)?.id ?? 0;
      return current().answers;
    },
    erase() {
      all = [empty((last += 1))];
      shown = last;
      return {};
    },
  };
}

/** Of the page: they outlive the panel that shows them. */
export const dossiers = openDossiers();
