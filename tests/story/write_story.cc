// SPDX-License-Identifier: GPL-2.0-or-later
// write-story <story> <out.pcapng>: makes a capture of a story.
#include <cstdio>

#include "capture_file.h"
#include "story.h"

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s <story> <out.pcapng>\n", argv[0]);
    return 2;
  }
  rst::story::WriteCapture(rst::story::ReadStory(argv[1]).events, argv[2]);
  return 0;
} catch (const std::exception& error) {
  std::fprintf(stderr, "%s\n", error.what());
  return 1;
}
