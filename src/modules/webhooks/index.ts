export { addEndpoint, listEndpoints } from './add-endpoint.ts'
export { receiverPath } from './address.ts'
export {
  changeEndpoint,
  pauseEndpoint,
  removeEndpoint,
  resumeEndpoint,
  rotateSecret,
  sendTest,
  viewEndpoint,
} from './change-endpoint.ts'
export { mostEndpoints, overlapHours, type ShownEndpoint } from './endpoint.ts'
export {
  listDeliveries,
  sendAgain,
  sendFailedAgain,
  viewDelivery,
  type ListedDelivery,
} from './list-deliveries.ts'
export { messageTypeNames, typeWords } from './message-types.ts'
export { sendWebhooks, wakeWebhooks } from './send-webhooks.ts'
export { webhooksKeep, sweepWebhooks } from './sweep-webhooks.ts'
export { tellEndpoints, toldFacts } from './tell-endpoints.ts'
