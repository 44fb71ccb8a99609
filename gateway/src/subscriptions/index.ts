export { type Doors, openDoors } from './doors';
export { EventAnswers } from './event-answers';
export { PlanStore } from './plan-store';
export { FEED_LIMITS, type FeedLimits } from './quota';
