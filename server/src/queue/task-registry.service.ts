import { Injectable } from '@nestjs/common';

/** The payload comes from the database: parse it. The signal says that the process is about to end. */
export type Task = (payload: unknown, signal: AbortSignal) => Promise<void>;

/** What the worker can do; modules register their tasks in `onModuleInit`. */
@Injectable()
export class TaskRegistry {
  private readonly known = new Map<string, Task>();

  register(name: string, task: Task): void {
    if (this.known.has(name)) throw new Error(`Two modules register the task ${name}`);
    this.known.set(name, task);
  }

  get tasks(): ReadonlyMap<string, Task> {
    return this.known;
  }
}
