import { uuid7 } from '#rooms/base/uuid.ts';

export function load() {
	return { id: uuid7(new Date()) };
}
