export { fileApi, type StoredFile } from './api'
export { default as FileField } from './FileField.vue'
export { default as FileLink } from './FileLink.vue'
