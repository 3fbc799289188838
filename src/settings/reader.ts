import type { Collected, Written, WrittenSettings } from './collect.ts';
import { type Problem, quote } from './problem.ts';
import type { Parsed, Setting } from './setting.ts';
import { type Place, spell } from './sources.ts';
import { type DefaultedName, type SettingName, settings, type Values } from './table.ts';

/** Gives each group its values and takes its complaints; a wrong value is complained about when it is asked for. */
export type Reader = {
  /** The value written, or undefined when there is none or it is wrong. */
  optional<N extends SettingName>(name: N): Values[N] | undefined;
  /** The value written, or the default when there is none or it is wrong. */
  value<N extends DefaultedName>(name: N): Values[N];
  /** Like `optional`, but that there is none is the problem told by `message` and `hint`. */
  needed<N extends SettingName>(name: N, message: string, hint: string): Values[N] | undefined;
  isWritten(name: SettingName): boolean;
  /** Something wrong with a value that is right in itself. */
  problem(name: SettingName, message: string, hint: string): void;
  warning(name: SettingName, message: string, hint: string): void;
  /** Warns of those among `names` that are written although they do nothing here. */
  unused(names: readonly SettingName[], because: string): void;
};

/** What all readers of one run complain about. */
export type Complaints = { readonly problems: ProblemList; readonly warnings: ProblemList };

/** In the order found, each once: a general value is read again for every role. */
export type ProblemList = Map<string, Problem>;

export function add(list: ProblemList, problem: Problem): void {
  list.set(`${problem.spelled}\n${problem.message}`, problem);
}

/** A reader of the general settings or, with `role`, of that role’s own laid over the general ones. */
export function makeReader(collected: Collected, place: Place, complaints: Complaints, role?: string): Reader {
  const own: WrittenSettings | undefined = role === undefined ? undefined : collected.roles.get(role);
  const written = (name: SettingName): Written | undefined => own?.get(name) ?? collected.general.get(name);
  const spelled = (name: SettingName): string => written(name)?.spelled ?? spell(place, name);

  const reader: Reader = {
    optional(name) {
      const found = written(name);
      if (found === undefined) return undefined;
      const setting = settings[name];
      const parsed = parse(setting, found.text);
      if (parsed.kind === 'ok') return parsed.value;
      const isHidden = setting.kind.hidden === true || parsed.hidden === true;
      const subject = isHidden ? 'The value' : quote(found.text.trim());
      add(complaints.problems, { spelled: found.spelled, message: `${subject} ${parsed.why}`, hint: parsed.write });
      return undefined;
    },
    value(name) {
      const found = reader.optional(name);
      if (found !== undefined) return found;
      const parsed = parse(settings[name], settings[name].default ?? '');
      if (parsed.kind === 'bad') throw new Error(`The default of ${name} ${parsed.why}`);
      return parsed.value;
    },
    needed(name, message, hint) {
      if (!reader.isWritten(name)) reader.problem(name, message, hint);
      return reader.optional(name);
    },
    isWritten: (name) => written(name) !== undefined,
    problem: (name, message, hint) => add(complaints.problems, { spelled: spelled(name), message, hint }),
    warning: (name, message, hint) => add(complaints.warnings, { spelled: spelled(name), message, hint }),
    unused(names, because) {
      for (const name of names.filter(reader.isWritten)) {
        reader.warning(name, `This setting does nothing here: ${because}.`, 'Remove one of the two.');
      }
    },
  };
  return reader;
}

function parse<T>({ kind }: Setting<T>, text: string): Parsed<T> {
  return kind.parse(kind.verbatim ? text : text.trim());
}
