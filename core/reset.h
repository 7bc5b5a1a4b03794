// SPDX-License-Identifier: GPL-2.0-or-later
// A reset in its context: the facts are computed once, here, and named in the words of RFC 9293 and
// RFC 5961. Rules ask questions of a Reset and never look at the connection's inner workings again.
#pragma once

#include <limits>
#include <optional>

#include "aftermath.h"
#include "connection.h"
#include "hosts.h"
#include "injectors.h"
#include "origin.h"
#include "statement.h"
#include "tracker.h"
#include "verdict.h"

namespace rst {

class Reset {
 public:
  // `before`: the connection as it was just before the reset; no segment seen if it is unknown.
  Reset(const Segment& segment, const Connection& before, const Hosts& hosts,
        const Settings& settings, const Aftermath& later = {});

  const Segment& segment() const { return segment_; }
  const Connection& connection() const { return connection_; }
  const Endpoint& sender() const { return sender_; }
  const Endpoint& receiver() const { return receiver_; }
  const Settings& settings() const { return settings_; }
  const Aftermath& later() const { return later_; }

  // -- Other connections --
  // What hosts did on them; null = never seen. Whoever asks says how far from the reset in time it
  // matters: until then the reset is judged again when the hosts do more, so ask last. For a
  // limited time only the sender's aborts, and what resets it, may be asked for: it is not judged
  // again for anything else that hosts do.
  const Host* sender_host(Nanoseconds reach = kAnyTime) const;
  const Host* receiver_host() const;
  const Hosts& hosts() const;
  static constexpr Nanoseconds kAnyTime = std::numeric_limits<Nanoseconds>::max();
  // The farthest that was asked for; 0 = nothing was.
  Nanoseconds reach() const { return reach_; }

  Form form() const { return form_; }
  Phase phase() const { return phase_; }
  const OriginFinding& origin() const { return origin_; }
  // What the reset says of itself; false if it says nothing.
  const Statement& statement() const { return statement_; }
  // The known device or tool whose fingerprint it bears; null = none.
  const Injector* injector() const { return injector_; }

  // -- Who --
  // The role of the address the reset bears. A guess from port numbers if no handshake was seen.
  Role role() const { return role_; }
  bool FromClient() const { return role_ == Role::kClient && connection_.client() >= 0; }
  bool FromServer() const { return role_ == Role::kServer && connection_.client() >= 0; }

  // -- What it answers --
  // The segment it answers; null if it is none or the capture does not show it.
  const Seen* trigger() const { return trigger_; }
  // The other side's reset whose numbers it replies to, against RFC 9293; null = none.
  const Seen* answered_reset() const { return answered_reset_; }
  bool IsAnswer() const { return form_ == Form::kAnswer; }
  bool IsAbort() const { return form_ == Form::kAbort; }
  // The header or payload is such as no reset has: an ordinary segment with corrupted flags, or a
  // crafted one.
  bool IsCorrupted() const { return HasImpossibleFlags() || HasStreamPayload(); }
  // RST goes with no other control bit than ACK (RFC 9293 section 3.10), and PSH does no harm.
  bool HasImpossibleFlags() const { return (segment_.flags & (kSyn | kFin | kUrg)) != 0; }
  // A reset may carry a short text (RFC 9293 section 3.5.3), but not the next full segment of a
  // stream.
  bool HasStreamPayload() const;
  // It answers a SYN without ACK.
  bool AnswersSyn() const { return IsAnswer() && trigger_->Has(kSyn) && !trigger_->Has(kAck); }
  // It answers a SYN/ACK.
  bool AnswersSynAck() const { return IsAnswer() && trigger_->Has(kSyn) && trigger_->Has(kAck); }
  // It answers a SYN of which the sender wants nothing, having sent none itself.
  bool RefusesSyn() const { return AnswersSyn() && !sender_.syn_seen; }
  // It answers a SYN that came inside the connection.
  bool AnswersSynInside() const;
  // The header is what a plain stack puts into an answer: window 0 and no options.
  bool PlainHeader() const { return segment_.window == 0 && !segment_.options.present; }
  // RFC 5961 section 3.2: the receiver would honour it, because SEG.SEQ is exactly its RCV.NXT (in
  // SYN-SENT: because it acknowledges the SYN).
  bool Acceptable() const { return acceptable_; }

  // -- When --
  Nanoseconds delay() const { return delay_; }  // from the trigger or the sender's last word
  bool has_delay() const { return has_delay_; }
  Nanoseconds idle() const { return idle_; }  // before the reset, or before its trigger
  bool has_idle() const { return has_idle_; }
  // The round trip from the capture point to the sender and back, from the handshake; 0 = unknown.
  Nanoseconds RoundTripToSender() const;
  // The claimed sender went on with the connection, which it had not if the reset were its own.
  bool SenderGoesOn() const;
  // The time between this reset and one of the other side that mirrors it; -1 = there is none.
  Nanoseconds MirrorDistance() const;
  // How far its SEQ lies behind the sender's previous reset; 0 = there was none, or it does not.
  uint32_t StepFromPrevious() const;

  // -- What had happened --
  bool SenderClosed() const { return sender_.fin_seen; }
  bool ReceiverClosed() const { return receiver_.fin_seen; }
  // The receiver's FIN had reached the sender: the reset answers it, acknowledges it, or came after
  // it was acknowledged.
  bool FinReached() const;
  // When the connection's first SYN or SYN/ACK was captured; 0 = it was not.
  Nanoseconds Began() const;
  // It had begun before that other reset of the same host, and the other's connection before this
  // reset: both were alive at once.
  bool LivedBeside(const SentReset& other) const {
    return Began() < other.time && other.began < segment_.time;
  }
  // A reset of either side came earlier.
  bool AlreadyReset() const { return connection_.was_reset(); }
  // The handshake is complete, or data shows that it must have been.
  bool Established() const;
  // An endpoint aborts a connection that it has neither closed nor reset, and that was not closed
  // on it. A reset of the other side may have crossed this one.
  bool AbortsLiveConnection() const {
    return IsAbort() && Established() && !SenderClosed() && !FinReached() &&
           sender_.resets.count == 0;
  }
  bool AnyData() const { return sender_.data_seen || receiver_.data_seen; }
  // Payload that the sender had received, this reset's own ACK included, since it last sent
  // payload.
  uint32_t UnansweredBytes() const;
  // The part of it that only the reset itself acknowledges.
  uint32_t NewlyAcknowledgedBytes() const;
  // Payload of the sender, acknowledged by the receiver, that got no payload in reply.
  uint32_t UnansweredRequestBytes() const;
  // The last payload of the two sides before the reset, and when it came.
  const Endpoint& LastSpeaker() const;
  // The receiver announced a longer message than it has sent.
  bool ReceiverOwesPayload() const { return receiver_.OwesPayload() && !sender_.said.without_body; }
  // The receiver stopped in the middle of a message, as far as one can tell: its last payload
  // filled a segment, or some of its payload is still in flight.
  bool CutsReceiverShort() const;
  bool LastPayloadWasFull() const;
  // The sender's last segments were payload and nothing has acknowledged them.
  bool SenderUnacknowledged() const { return sender_.Unacknowledged() > 0; }
  uint32_t bytes_lost() const;

 private:
  void FindTrigger();
  void PreferLatestCopy();
  void FindAnsweredReset();
  bool IsNews(const Seen& seen) const;
  bool IsUnacknowledged(const Seen& seen) const;
  bool AnswerFits(const Seen& seen) const;
  bool MirrorsRefused(const Seen& seen) const;
  bool LooksLikeAbort() const;
  void MeasureTime();
  void FindRole();
  void CorrectStatement();

  const Segment& segment_;
  const Connection& connection_;
  const Hosts& hosts_;
  const Settings& settings_;
  const Aftermath later_;
  const uint8_t from_;
  const Endpoint& sender_;
  const Endpoint& receiver_;
  mutable Nanoseconds reach_ = 0;
  // Looked for when they are first asked for.
  mutable std::optional<const Host*> sender_host_, receiver_host_;
  const Seen* trigger_ = nullptr;
  const Seen* answered_reset_ = nullptr;
  OriginFinding origin_;
  Statement statement_;
  const Injector* injector_ = nullptr;
  Nanoseconds delay_ = 0;
  Nanoseconds idle_ = 0;
  Role role_ = Role::kUnknown;
  Form form_ = Form::kNeither;
  Phase phase_ = Phase::kUnknown;
  bool has_delay_ = false;
  bool has_idle_ = false;
  bool acceptable_ = false;
};

}  // namespace rst
