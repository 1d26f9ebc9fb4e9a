// The app's main as it is, behind what records it.
import './in-main'
import '../../../src/main/index'
