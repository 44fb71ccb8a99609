import { say } from './messages';
import { nearest } from '../yaml/nearest';
import { type PolicyProblem } from '../yaml/problem';
import { type YamlFile, type YamlPath } from '../yaml/yaml-file';

/** Things with an id that must be unique over all folders, and that others refer to. */
export class Register<T> {
  private readonly entries = new Map<string, { value: T | undefined; place: string }>();
  private complete = true;

  /** `noun` and `home` word the messages: "clause", "clauses.yaml". */
  constructor(
    private readonly noun: 'clause' | 'reading' | 'document',
    private readonly home: string,
    private readonly problems: PolicyProblem[],
  ) {}

  /** Adds one; `value` undefined says that the id exists but its row is faulty and reported elsewhere. */
  add(id: string, value: T | undefined, file: YamlFile, path: YamlPath): void {
    const earlier = this.entries.get(id);
    if (earlier) {
      const message = say('second', { noun: say(this.noun), id, place: earlier.place });
      this.problems.push(file.problem(path, message));
      return;
    }
    this.entries.set(id, { value, place: `${file.path}:${file.lineOf(path)}` });
  }

  /** A file could not be read: references that are not found say nothing, so none is reported. */
  markIncomplete(): void {
    this.complete = false;
  }

  /** The thing that a file refers to; an unknown id is reported with the nearest known one. */
  refer(id: string, file: YamlFile, path: YamlPath): T | undefined {
    const entry = this.entries.get(id);
    if (!entry && this.complete) {
      const near = nearest(id, this.entries.keys());
      const suggestion = near === undefined ? '' : say('perhaps', { near });
      const message = say('unknown', { noun: say(this.noun), id, home: this.home, suggestion });
      this.problems.push(file.problem(path, message));
    }
    return entry?.value;
  }

  /** All that were read without fault, by id. */
  values(): Map<string, T> {
    const found = new Map<string, T>();
    for (const [id, { value }] of this.entries) if (value !== undefined) found.set(id, value);
    return found;
  }
}
