# SPDX-License-Identifier: GPL-2.0-or-later
# The plugin as a part of Wireshark's own build, when these sources are a folder below plugins/epan of its
# tree: what Windows and macOS need, where no headers are installed to build against.
include(WiresharkPlugin)
set_module_info(rst ${PROJECT_VERSION_MAJOR} ${PROJECT_VERSION_MINOR} ${PROJECT_VERSION_PATCH} 0)
file(GLOB PLUGIN_FILES CONFIGURE_DEPENDS core/*.cc core/causes/*.cc plugin/*.cc)
add_wireshark_plugin_library(rst epan)
target_include_directories(rst PRIVATE core)
target_compile_definitions(rst PRIVATE RST_VERSION="${PROJECT_VERSION}")
# On Windows, what plugin.cc declares public is exported, not imported.
set_source_files_properties(plugin/plugin.cc PROPERTIES COMPILE_DEFINITIONS WS_BUILD_DLL)
target_link_libraries(rst PRIVATE epan)
install_plugin(rst epan)
