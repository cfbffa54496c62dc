// What a participant may do beside speaking: by its category, or as the settings say.
#include <algorithm>

#include "server/proceedings/rules.hpp"

namespace nameplate::proceedings {
namespace {

v1::Rights rights_by(v1::Category category) {
  v1::Rights rights;
  rights.set_points_of_order(v1::POINT_SCOPE_NONE);
  switch (category) {
    case v1::CATEGORY_MEMBER_STATE:
      rights.set_points_of_order(v1::POINT_SCOPE_ALL);
      rights.set_appeals(true);
      rights.set_motions(true);
      rights.set_replies(2);  // 34/401
      break;
    case v1::CATEGORY_OBSERVER_STATE:  // A/RES/52/250, A/RES/58/314
      rights.set_points_of_order(v1::POINT_SCOPE_OWN_MATTERS);
      rights.set_replies(2);
      break;
    case v1::CATEGORY_GROUP:  // the European Union: A/RES/65/276
      rights.set_replies(1);
      break;
    default:
      break;
  }
  return rights;
}

}  // namespace

v1::Rights rights_of(const State& state, const std::string& participant) {
  const auto found = state.participants.find(participant);
  auto by_category = rights_by(found == state.participants.end() ? v1::CATEGORY_UNSPECIFIED
                                                                 : found->second.category());
  by_category.set_participant(participant);
  const auto& own = state.settings.rights();
  const auto said = std::find_if(own.begin(), own.end(), [&](const v1::Rights& rights) {
    return rights.participant() == participant;
  });
  if (said == own.end()) return by_category;
  auto rights = *said;
  if (rights.points_of_order() == v1::POINT_SCOPE_UNSPECIFIED)
    rights.set_points_of_order(by_category.points_of_order());
  return rights;
}

}  // namespace nameplate::proceedings
