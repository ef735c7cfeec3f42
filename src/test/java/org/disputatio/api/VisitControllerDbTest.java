package org.disputatio.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.disputatio.Application;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Clashes;
import org.disputatio.map.MapId;
import org.disputatio.map.MapVisits;
import org.disputatio.map.Provenances;
import org.disputatio.workspace.Accounts;
import org.disputatio.workspace.CurrentAccount;
import org.disputatio.workspace.Names;
import org.disputatio.workspace.TestAccounts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

@SpringBootTest(classes = Application.class)
class VisitControllerDbTest {
  @Autowired Accounts accounts;
  @Autowired Names names;
  @Autowired Exchange exchange;
  @Autowired ArgumentMaps maps;
  @Autowired MapVisits visits;
  @Autowired Provenances provenances;
  @Autowired Clashes clashes;

  private MockMvc mvc;
  private MapId id = new MapId(new UUID(0, 0));
  private String path = "";
  private long revision;

  @BeforeEach
  void somebodyComesToASharedMap() {
    id = exchange.sample(TestAccounts.enter(accounts).accountId());
    path = "/api/maps/" + id.value();
    revision = maps.find(id).orElseThrow().revision();
    TestAccounts.enter(accounts);
    var replies = new Replies(maps, clashes);
    mvc =
        MockMvcBuilders.standaloneSetup(
                new VisitController(maps, visits, provenances, names),
                new MapController(maps, clashes, replies))
            .setControllerAdvice(new ProblemAdvice())
            .build();
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  @Test // N2 N6
  void whatSomebodyElseAddsIsNewAndNamesThem() throws Exception {
    shown(revision, null).andExpect(status().isNoContent());
    mvc.perform(get(path + "/visit"))
        .andExpect(status().isOk())
        .andExpect(header().string(HttpHeaders.CACHE_CONTROL, "no-store"))
        .andExpect(jsonPath("$.mark").value(revision))
        .andExpect(jsonPath("$.news.length()").value(0));

    var reader = CurrentAccount.require();
    var writer = TestAccounts.enter(accounts);
    accounts.rename(writer.accountId(), "Lynx");
    var statement = UUID.randomUUID();
    mvc.perform(
            post(path + "/changes")
                .contentType(MediaType.APPLICATION_JSON)
                .content(
                    """
                    {"id":"%s","operations":[{"op":"addStatement","statement":"%s",
                     "kind":"CLAIM","origin":"OWN","text":"New"}]}
                    """
                        .formatted(UUID.randomUUID(), statement)))
        .andExpect(status().isOk());
    mvc.perform(get(path + "/visit")).andExpect(jsonPath("$.news.length()").value(0));
    TestAccounts.enter(reader);

    mvc.perform(get(path + "/visit"))
        .andExpect(jsonPath("$.revision").value(revision + 1))
        .andExpect(jsonPath("$.news.length()").value(1))
        .andExpect(jsonPath("$.news[0].statement").value(statement.toString()))
        .andExpect(jsonPath("$.news[0].argument").doesNotExist())
        .andExpect(jsonPath("$.news[0].what").value("added"))
        .andExpect(jsonPath("$.news[0].by").value("Lynx"));
    shown(revision + 1, true).andExpect(status().isNoContent());
    mvc.perform(get(path + "/visit"))
        .andExpect(jsonPath("$.mark").value(revision + 1))
        .andExpect(jsonPath("$.news.length()").value(0));
  }

  @Test
  void everyStatementHasAnAuthor() throws Exception {
    var count = maps.find(id).orElseThrow().statements().size();
    var me = CurrentAccount.require();
    mvc.perform(get(path + "/provenance"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.revision").value(revision))
        .andExpect(jsonPath("$.people[0].id").value(me.accountId().value().toString()))
        .andExpect(jsonPath("$.people[0].name").value(me.name()))
        .andExpect(jsonPath("$.statements.length()").value(count))
        .andExpect(jsonPath("$.statements[*][1]").value(hasItem(1)));
    mvc.perform(get(path + "/provenance?after=" + revision))
        .andExpect(jsonPath("$.statements.length()").value(0));
  }

  @Test // H1
  void whatIsNotUnderstoodIsToldInWords() throws Exception {
    mvc.perform(put(path + "/visit").contentType(MediaType.APPLICATION_JSON).content("{}"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.detail").value(containsString("[\"revision\"]")));
    var none = "/api/maps/" + UUID.randomUUID();
    mvc.perform(get(none + "/visit"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value("There is no such map here."));
    mvc.perform(get(none + "/provenance")).andExpect(status().isNotFound());
    mvc.perform(
            put(none + "/visit")
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"revision\":1}"))
        .andExpect(status().isNotFound());
  }

  private ResultActions shown(long shown, Boolean seen) throws Exception {
    return mvc.perform(
        put(path + "/visit")
            .contentType(MediaType.APPLICATION_JSON)
            .content(
                seen == null
                    ? "{\"revision\":%d}".formatted(shown)
                    : "{\"revision\":%d,\"seen\":%s}".formatted(shown, seen)));
  }
}
