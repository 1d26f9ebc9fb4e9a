export { TopicPicker } from './TopicPicker'
export { useTopics } from './use-topics'
