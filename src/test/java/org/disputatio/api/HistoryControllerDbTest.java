package org.disputatio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.disputatio.Application;
import org.disputatio.exchange.Exchange;
import org.disputatio.map.ArgumentMaps;
import org.disputatio.map.Clashes;
import org.disputatio.map.MapId;
import org.disputatio.map.MapJson;
import org.disputatio.map.PastMaps;
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
class HistoryControllerDbTest {
  @Autowired Accounts accounts;
  @Autowired Names names;
  @Autowired Exchange exchange;
  @Autowired ArgumentMaps maps;
  @Autowired PastMaps past;
  @Autowired Clashes clashes;

  private MockMvc mvc;
  private MapId id = new MapId(new UUID(0, 0));
  private String path = "";
  private long revision;

  @BeforeEach
  void somebodyLooksBack() {
    id = exchange.sample(TestAccounts.enter(accounts).accountId());
    path = "/api/maps/" + id.value() + "/history";
    revision = maps.find(id).orElseThrow().revision();
    var replies = new Replies(maps, clashes);
    mvc =
        MockMvcBuilders.standaloneSetup(
                new HistoryController(past, maps, names, replies),
                new MapController(maps, clashes, replies))
            .setControllerAdvice(new ProblemAdvice())
            .build();
  }

  @AfterEach
  void leave() {
    TestAccounts.leave();
  }

  @Test
  void theListComesInPagesAndByPerson() throws Exception {
    var author = maps.log(id).getLast().author().value();
    mvc.perform(get(path + "?limit=2"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.revision").value(revision))
        .andExpect(jsonPath("$.changes", hasSize(2)))
        .andExpect(jsonPath("$.changes[0].revision").value(revision))
        .andExpect(jsonPath("$.changes[0].by").value(author.toString()))
        .andExpect(jsonPath("$.changes[0].words").isNotEmpty());
    mvc.perform(get(path + "?limit=2&before=2"))
        .andExpect(jsonPath("$.changes", hasSize(1)))
        .andExpect(jsonPath("$.changes[0].revision").value(1))
        .andExpect(jsonPath("$.changes[0].node").isNotEmpty());
    mvc.perform(get(path + "?by=" + UUID.randomUUID()))
        .andExpect(jsonPath("$.changes", hasSize(0)))
        .andExpect(jsonPath("$.people[0].changes").isNumber());
  }

  @Test // H6, P1
  void aRevisionIsToldOnceToWhoeverKeepsIt() throws Exception {
    var body =
        mvc.perform(get(path + "/3"))
            .andExpect(status().isOk())
            .andExpect(header().string(HttpHeaders.ETAG, "W/\"3-0\""))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    assertThat(MapJson.MAPPER.readValue(body, MapJson.Snapshot.class).map())
        .isEqualTo(past.at(id, 3).orElseThrow());
    mvc.perform(get(path + "/3").header(HttpHeaders.IF_NONE_MATCH, "W/\"3-0\""))
        .andExpect(status().isNotModified());
    mvc.perform(get(path + "/" + (revision + 1)).header(HttpHeaders.IF_NONE_MATCH, "W/\"9\""))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.detail").value(startsWith("There is no such map")));
  }

  @Test // H6, P2
  void stepsTellWhoDidWhatAndLeadBothWays() throws Exception {
    var told =
        mvc.perform(get(path + "/steps?from=0&to=2"))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$", hasSize(2)))
            .andExpect(jsonPath("$[0].change.revision").value(1))
            .andExpect(jsonPath("$[0].change.name").isNotEmpty())
            .andExpect(jsonPath("$[0].after.statements", hasSize(1)))
            .andExpect(jsonPath("$[0].before.removed", hasSize(1)))
            .andReturn();
    var tag = told.getResponse().getHeader(HttpHeaders.ETAG);
    mvc.perform(get(path + "/steps?from=0&to=2").header(HttpHeaders.IF_NONE_MATCH, tag))
        .andExpect(status().isNotModified());
    // Under another name it is told anew.
    var author = past.authors(id, 0, 2).getFirst();
    accounts.rename(author, "Somebody else");
    mvc.perform(get(path + "/steps?from=0&to=2").header(HttpHeaders.IF_NONE_MATCH, tag))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].change.name").value("Somebody else"));
    mvc.perform(get(path + "/steps?from=2&to=" + (revision + 1))).andExpect(status().isNotFound());
  }

  @Test // P3, P6, P7
  void aStatementHasAHistoryAndIsRestoredFromIt() throws Exception {
    var map = maps.find(id).orElseThrow();
    var statement = map.contentions().getFirst();
    send(
            "/api/maps/" + id.value() + "/changes",
            """
            {"id":"%s","operations":[{"op":"reword","statement":"%s","text":"Other","origin":"OWN"}]}
            """
                .formatted(UUID.randomUUID(), statement.id().value()))
        .andExpect(status().isOk());
    mvc.perform(get(path + "/nodes/" + statement.id().value()))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$[0].before").doesNotExist())
        .andExpect(jsonPath("$[-1].before.text").value(statement.text()))
        .andExpect(jsonPath("$[-1].after.text").value("Other"))
        .andExpect(
            jsonPath("$[-1].change.by")
                .value(CurrentAccount.require().accountId().value().toString()));
    var wanted =
        "{\"id\":\"%s\",\"revision\":%d,\"node\":\"%s\",\"branch\":false}"
            .formatted(UUID.randomUUID(), revision, statement.id().value());
    send(path + "/restore", wanted)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.statements[0].text").value(statement.text()))
        .andExpect(jsonPath("$.undo").value("restore the wording"));
    send(path + "/restore", wanted.replace(String.valueOf(revision) + ",", "0,"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(jsonPath("$.detail").isNotEmpty());
    send(path + "/restore", "{\"id\":\"%s\",\"revision\":1}".formatted(UUID.randomUUID()))
        .andExpect(status().isBadRequest());
  }

  private ResultActions send(String to, String body) throws Exception {
    return mvc.perform(post(to).contentType(MediaType.APPLICATION_JSON).content(body));
  }
}
