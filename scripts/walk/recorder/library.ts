// The library's thread as it is, behind what records it.
import './in-library'
import '../../../src/main/library/thread/worker'
