import { performance } from 'node:perf_hooks';

const BUSY = 0.8;
let last = performance.eventLoopUtilization();

/**
 * Whether this process was busy nearly all the time since it was last asked. What can wait (mail) then takes a rest between
 * two batches, and leaves the machine to those who are signing.
 */
export function crowded(): boolean {
	const now = performance.eventLoopUtilization();
	const { utilization } = performance.eventLoopUtilization(now, last);
	last = now;
	return utilization > BUSY;
}
