import { ButtonTag } from './button'
import { CheckboxGroupTag, CheckboxTag, RadioGroupTag, RadioTag, SwitchTag } from './choice'
import { FormTag } from './form'
import { ImageTag } from './image'
import { InputTag, TextareaTag } from './input'
import { LabelTag } from './label'
import { NavigatorTag } from './navigator'
import { PickerTag } from './picker'
import { RootPortalTag } from './rootPortal'
import { ScrollViewTag } from './scrollView'
import { SliderTag } from './slider'
import { WebViewTag } from './webView'

const tags = {
  button: ButtonTag,
  checkbox: CheckboxTag,
  'checkbox-group': CheckboxGroupTag,
  form: FormTag,
  image: ImageTag,
  input: InputTag,
  label: LabelTag,
  navigator: NavigatorTag,
  picker: PickerTag,
  radio: RadioTag,
  'radio-group': RadioGroupTag,
  'root-portal': RootPortalTag,
  'scroll-view': ScrollViewTag,
  slider: SliderTag,
  switch: SwitchTag,
  textarea: TextareaTag,
  'web-view': WebViewTag,
} as const

/** Tags with behaviour. The others (view, text, icon …) are plain elements that built-in.css draws. */
export function defineBuiltIns(): void {
  for (const [tag, element] of Object.entries(tags)) customElements.define(`wx-${tag}`, element)
}
